import { ContractError } from '../../contract/errors.js'
import { object, type Static, text } from '../../contract/shape.js'
import { line } from '../../contract/words.js'

const mailbox = text('an e-mail address', /^[^\s@]{1,64}@[^\s@]{1,190}$/)

/** `url` as `smtps://user:password@mail.example.org`; `to` is the officer who is told whom to warn. */
export const smtp = object({ url: line, from: mailbox, 'to?': mailbox })

/** A mail server, and in whose name letters go. */
export type SmtpSettings = Static<typeof smtp>

/** @throws {ContractError} without the password that the address may hold. */
export function parseSmtp(given: SmtpSettings): SmtpSettings {
  if (URL.canParse(given.url) && /^smtps?:$/.test(new URL(given.url).protocol)) return given
  const allowed = 'smtps://user:password@host or smtp://… is expected'
  throw new ContractError('INVALID_CONFIG', { path: 'smtp.url', given: 'an address', allowed })
}
