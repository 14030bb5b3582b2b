import { keysOf, type MailKeys } from './keys.js'
import { seal, unseal } from './seal.js'
import type { Secret } from './secret.js'

const USE = 'askfirst.sender/1'
const MINUTE_MS = 60_000
const MINUTES = 10

export interface SenderTokenOptions {
  readonly secret: Secret | MailKeys
  readonly site: string
  /** How long it is good for. Default: 10. */
  readonly minutes?: number
  /** Milliseconds since the Unix epoch. Default: now. */
  readonly now?: number
}

/** What a sender's program says to `/v1/mail/…`, as `Authorization: Bearer <token>`: that it may speak for this site. */
export function senderToken({ secret, site, minutes = MINUTES, now = Date.now() }: SenderTokenOptions): string {
  return seal(keysOf(secret), USE, [site, now + minutes * MINUTE_MS])
}

/** The site that a sender's token speaks for at this moment; `null` for one that is forged or too old. */
export function senderOf(keys: MailKeys, token: string, now: number): string | null {
  const fields = unseal(keys, USE, token)
  if (!Array.isArray(fields)) return null
  const [site, until] = fields
  return typeof site === 'string' && typeof until === 'number' && now < until ? site : null
}
