import { ContractError } from '../contract/errors.js'
import { base64urlOf, bytesOf } from './base64url.js'
import { type Mark, parseMark } from './mark.js'

const VERSION = '1'
const SECRET_CHARS_AT_LEAST = 32
/** A target of 2000 characters, each escaped by JSON at worst, the other fields, and a third more for base64. */
const TOKEN_CHARS_AT_MOST = 6000

/** Signed before the payload, so that a token of another use of the same secret is worth nothing here. */
const CONTEXT = 'askfirst.mail/'

/**
 * A secret made ready for {@link signToken} and {@link readToken}; whoever has many tokens makes it once.
 *
 * @param secret - 32 characters or more; the sender of the mail and the server hold the same.
 * @throws {ContractError} `INVALID_CONFIG` when it is shorter.
 */
export async function mailKey(secret: string): Promise<CryptoKey> {
  if (secret.length < SECRET_CHARS_AT_LEAST) {
    throw new ContractError('INVALID_CONFIG', {
      path: 'email.secret',
      given: `${secret.length} characters`, // never the secret itself
      allowed: `at least ${SECRET_CHARS_AT_LEAST} characters are expected`,
    })
  }
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  return crypto.subtle.importKey('raw', new TextEncoder().encode(secret), algorithm, false, ['sign', 'verify'])
}

/**
 * A mark as a text for an address, which only a holder of the secret can make: `1.<payload>.<HMAC-SHA-256>`.
 *
 * @throws {ContractError} `INVALID_CONFIG` or `UNKNOWN_KEY` for a mark or a secret that is wrong.
 */
export async function signToken(secret: string | CryptoKey, mark: Mark): Promise<string> {
  const { site, subject, message, kind, ...rest } = parseMark(mark)
  const fields = [kind, site, subject, message, ...Object.values(rest)]
  const signed = `${VERSION}.${base64urlOf(new TextEncoder().encode(JSON.stringify(fields)))}`
  const mac = await crypto.subtle.sign('HMAC', await keyOf(secret), signedBytes(signed))
  return `${signed}.${base64urlOf(new Uint8Array(mac))}`
}

/**
 * Reads a token that anybody may have sent; the comparison takes the same time wherever it differs.
 *
 * @returns what was signed, or `null` for a token that is altered, cut short, of another secret or of another version.
 */
export async function readToken(secret: string | CryptoKey, token: string): Promise<Mark | null> {
  if (token.length > TOKEN_CHARS_AT_MOST) return null
  const [version, payload, mac, ...more] = token.split('.')
  if (version !== VERSION || !payload || !mac || more.length > 0) return null
  const [payloadBytes, macBytes] = [bytesOf(payload), bytesOf(mac)]
  if (!payloadBytes || !macBytes) return null
  const isOurs = await crypto.subtle.verify('HMAC', await keyOf(secret), macBytes, signedBytes(`${version}.${payload}`))
  return isOurs ? markOf(payloadBytes) : null
}

const keyOf = async (secret: string | CryptoKey): Promise<CryptoKey> =>
  typeof secret === 'string' ? mailKey(secret) : secret

const signedBytes = (signed: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(`${CONTEXT}${signed}`)

/** Signed, so made by a holder of the secret; checked all the same, since that may have been another release. */
function markOf(payload: Uint8Array): Mark | null {
  try {
    const fields: unknown = JSON.parse(new TextDecoder().decode(payload))
    if (!Array.isArray(fields)) return null
    const [kind, site, subject, message, ...rest] = fields
    return parseMark({ kind, site, subject, message, ...(kind === 'click' ? { target: rest[0] } : {}) })
  } catch {
    return null
  }
}
