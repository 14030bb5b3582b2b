import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { uuidv8 } from '../../contract/uuid.js'
import type { MailKeys } from '../../email/keys.js'

/**
 * The one id that a decision about `subject` after the receipt `previous` can have: said twice, or in two processes
 * at once, it is one receipt. Made with the secret, so that nobody else can take the id before.
 */
export function receiptName({ first }: MailKeys, ...parts: readonly string[]): string {
  return uuidv8(hmac(sha256, first, new TextEncoder().encode(`askfirst.receipt/1\n${parts.join('\n')}`)))
}
