import { ContractError } from '../contract/errors.js'

const SECRET_CHARS_AT_LEAST = 32

/** One secret, or several while they are being exchanged: the first seals and signs, all are tried for what comes back. */
export type Secret = string | readonly string[]

/**
 * The bytes of each secret that the site and the server share, in their order.
 *
 * @param secret - each of 32 characters or more.
 * @throws {ContractError} `INVALID_CONFIG` when one is shorter, or there is none.
 */
export function secretBytes(secret: Secret): readonly [Uint8Array, ...Uint8Array[]] {
  const [first, ...more] = (typeof secret === 'string' ? [secret] : secret).map(bytesOfOne)
  if (first) return [first, ...more]
  throw new ContractError('INVALID_CONFIG', {
    path: 'email.secret',
    given: [],
    allowed: 'one secret at least is needed',
  })
}

function bytesOfOne(secret: string): Uint8Array {
  if (secret.length >= SECRET_CHARS_AT_LEAST) return new TextEncoder().encode(secret)
  throw new ContractError('INVALID_CONFIG', {
    path: 'email.secret',
    given: `${secret.length} characters`, // never the secret itself
    allowed: `at least ${SECRET_CHARS_AT_LEAST} characters are expected`,
  })
}
