import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import type { MailKeys } from '../../email/keys.js'

/**
 * The one id that a decision about `subject` after the receipt `previous` can have: said twice, or in two processes
 * at once, it is one receipt. Made with the secret, so that nobody else can take the id before.
 *
 * @see RFC 9562, section 5.8: version 8, its bits as the maker likes
 */
export function receiptName({ first }: MailKeys, ...parts: readonly string[]): string {
  const bytes = hmac(sha256, first, new TextEncoder().encode(`askfirst.receipt/1\n${parts.join('\n')}`)).slice(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
