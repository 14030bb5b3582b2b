import type { MailOptions } from './links.js'
import { type PrepareOptions, prepare } from './prepare.js'

type Content = 'html' | 'text'

/** What nodemailer hands to a plugin of its `compile` step, as far as this one reads it. */
interface Mail {
  readonly data: { html?: unknown; text?: unknown; headers?: unknown; askfirst?: unknown }
  resolveContent(data: object, key: Content, done: (error: Error | null, value?: unknown) => void): void
}

/** What a mail says under the key `askfirst`; without it, it is sent as it is. */
export type MailChoices = Omit<PrepareOptions, keyof MailOptions>

/**
 * Prepares each mail on its way out: `transporter.use('compile', askfirstMail({ endpoint, site, secret }))`, then
 * `transporter.sendMail({ …, askfirst: { recipient, message } })`. An AMP part stays as it is.
 */
export function askfirstMail(options: MailOptions) {
  return async (mail: Mail, done: (error?: never) => void): Promise<void> => {
    try {
      if (mail.data.askfirst !== undefined) await prepareMail(mail, options)
    } catch (error) {
      return done(error as never)
    }
    done()
  }
}

async function prepareMail(mail: Mail, options: MailOptions): Promise<void> {
  const [html, text] = [await contentOf(mail, 'html'), await contentOf(mail, 'text')]
  const prepared = prepare(html, text, { ...(mail.data.askfirst as MailChoices), ...options })
  if (html) mail.data.html = prepared.html
  if (text) mail.data.text = prepared.text
  mail.data.headers = withHeaders(mail.data.headers, prepared.headers)
}

/** A part, wherever it comes from: a string, bytes, a file, a stream. */
function contentOf(mail: Mail, key: Content): Promise<string> {
  if (!mail.data[key]) return Promise.resolve('')
  return new Promise((resolve, reject) =>
    mail.resolveContent(mail.data, key, (error, value) => (error ? reject(error) : resolve(String(value ?? '')))),
  )
}

/** Headers are a list of pairs or an object. */
function withHeaders(given: unknown, added: Readonly<Record<string, string>>): object {
  if (!Array.isArray(given)) return { ...(given as object | undefined), ...added }
  return [...given, ...Object.entries(added).map(([key, value]) => ({ key, value }))]
}
