import { readFileSync } from 'node:fs'
import { decoded } from '../../email/charset.js'
import { prepare } from '../../email/prepare.js'
import { parseServerConfig } from '../../server/config.js'
import { type Arguments, type Terminal, textOf, UsageError } from '../command.js'
import { serverConfigOf } from '../server-options.js'
import { siteMeant } from './site.js'

/** A tag as a mail's source has it: no parser would find an address in it. */
const QUOTED_PRINTABLE = /<\w[^<>]*\s[\w-]+=3D["']/

/** `askfirst email prepare`: one copy, from what comes in to what goes out. */
export async function prepareMail(given: Arguments, terminal: Terminal): Promise<number> {
  const [recipient, message] = [needed(given, 'recipient'), needed(given, 'message')]
  const { publicUrl, email, sites } = parseServerConfig(serverConfigOf(given, terminal))
  if (!email) throw new UsageError('the config has no "email" with a "secret"')
  const mail = decoded((await terminal.input?.()) ?? new Uint8Array())
  if (QUOTED_PRINTABLE.test(mail.text)) throw new Error('the mail is quoted-printable: decode it first')
  const prepared = prepare(mail.text, plainPart(textOf(given, 'text')), {
    endpoint: publicUrl,
    site: siteMeant(
      given,
      sites.map(({ site }) => site.site),
    ),
    secret: email.secrets,
    recipient,
    message,
    locale: textOf(given, 'locale'),
    why: textOf(given, 'why'),
    mailto: textOf(given, 'mailto'),
    measure: given.values['untracked'] !== true,
    textLinks: given.values['no-text-links'] !== true,
    isBytes: mail.isBytes,
  })
  if (given.values['json'] === true) terminal.out(JSON.stringify(prepared))
  else await terminal.output?.(mail.encode(prepared.html))
  return 0
}

function plainPart(file: string | undefined): string {
  const { text, isBytes } = decoded(file === undefined ? new Uint8Array() : readFileSync(file))
  if (isBytes) throw new Error(`${file} is neither UTF-8 nor UTF-16: it would not come out as it went in`)
  return text
}

function needed(given: Arguments, name: string): string {
  const value = textOf(given, name)
  if (value === undefined) throw new UsageError(`--${name} is missing`)
  return value
}
