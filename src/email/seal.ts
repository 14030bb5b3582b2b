import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { base64urlOf, bytesOf } from './base64url.js'
import type { MailKeys } from './keys.js'

const NONCE_BYTES = 24
const TAG_BYTES = 16

/**
 * A value as a text for an address that nobody without the secret can read, alter or make. The nonce is random and
 * so long that no two are the same, however many mails are sent.
 *
 * @param use - what the text is for; it opens for nothing else.
 * @see https://datatracker.ietf.org/doc/html/draft-irtf-cfrg-xchacha
 */
export function seal({ first }: MailKeys, use: string, value: unknown): string {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
  const box = xchacha20poly1305(first, nonce, utf8.encode(use)).encrypt(utf8.encode(JSON.stringify(value)))
  const bytes = new Uint8Array(NONCE_BYTES + box.length)
  bytes.set(nonce)
  bytes.set(box, NONCE_BYTES)
  return base64urlOf(bytes)
}

/** What was sealed for this use with any of the secrets; `undefined` for every other text. */
export function unseal({ all }: MailKeys, use: string, text: string): unknown {
  const bytes = bytesOf(text)
  if (!bytes || bytes.length < NONCE_BYTES + TAG_BYTES) return undefined
  const [nonce, box] = [bytes.subarray(0, NONCE_BYTES), bytes.subarray(NONCE_BYTES)]
  for (const key of all) {
    try {
      return JSON.parse(new TextDecoder().decode(xchacha20poly1305(key, nonce, utf8.encode(use)).decrypt(box)))
    } catch {
      // Of another secret, or nobody's.
    }
  }
  return undefined
}

const utf8 = new TextEncoder()
