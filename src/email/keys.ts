import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { type Secret, secretBytes } from './secret.js'

const KEY_BYTES = 32
const USE = new TextEncoder().encode('askfirst.mail')

/** Secrets made ready; whoever has many tokens makes them once. */
export interface MailKeys {
  readonly first: Uint8Array
  readonly all: readonly Uint8Array[]
}

/**
 * Makes keys of the secret that the sender of the mail and the server share.
 *
 * @throws {ContractError} `INVALID_CONFIG`, as of {@link secretBytes}.
 */
export function mailKeys(secret: Secret): MailKeys {
  const [first, ...more] = secretBytes(secret)
  const keys = [keyOf(first), ...more.map(keyOf)] as const
  return { first: keys[0], all: keys }
}

const keyOf = (secret: Uint8Array): Uint8Array => hkdf(sha256, secret, undefined, USE, KEY_BYTES)

/** Keys from whatever a caller has. */
export const keysOf = (given: Secret | MailKeys): MailKeys =>
  typeof given === 'object' && 'all' in given ? given : mailKeys(given)
