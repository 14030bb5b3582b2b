import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { ContractError } from '../contract/errors.js'

const SECRET_CHARS_AT_LEAST = 32
const KEY_BYTES = 32

/** One secret, or several while they are being exchanged: the first seals, all are tried for what comes back. */
export type Secret = string | readonly string[]

/** Secrets made ready; whoever has many tokens makes them once. */
export interface MailKeys {
  readonly first: Uint8Array
  readonly all: readonly Uint8Array[]
}

/**
 * Makes keys of the secret that the sender of the mail and the server share.
 *
 * @param secret - each of 32 characters or more.
 * @throws {ContractError} `INVALID_CONFIG` when one is shorter, or there is none.
 */
export function mailKeys(secret: Secret): MailKeys {
  const all = (typeof secret === 'string' ? [secret] : secret).map(keyOf)
  const [first] = all
  if (first) return { first, all }
  throw new ContractError('INVALID_CONFIG', {
    path: 'email.secret',
    given: [],
    allowed: 'one secret at least is needed',
  })
}

function keyOf(secret: string): Uint8Array {
  if (secret.length >= SECRET_CHARS_AT_LEAST) {
    const text = new TextEncoder()
    return hkdf(sha256, text.encode(secret), undefined, text.encode('askfirst.mail'), KEY_BYTES)
  }
  throw new ContractError('INVALID_CONFIG', {
    path: 'email.secret',
    given: `${secret.length} characters`, // never the secret itself
    allowed: `at least ${SECRET_CHARS_AT_LEAST} characters are expected`,
  })
}

/** Keys from whatever a caller has. */
export const keysOf = (given: Secret | MailKeys): MailKeys =>
  typeof given === 'object' && 'all' in given ? given : mailKeys(given)
