import { either, list, number, object, one, parseShape, type Static, text } from '../../../contract/shape.js'
import { id, subjectId } from '../../../contract/words.js'
import { bytesOf } from '../../../email/base64url.js'

/** Signed before the payload, so that a token of another use of the same secret is worth nothing here. */
const CONTEXT = 'askfirst.agree/'
const VERSION = '1'
const TOKEN_CHARS_AT_MOST = 4000
/** A link that never ends is one that somebody finds. */
const SECONDS_AT_MOST = 7 * 86_400

const fields = object({
  site: id,
  subject: subjectId,
  /** Seconds since the Unix epoch. */
  until: number(0, 99_999_999_999),
  /** Where the person goes on afterwards. */
  back: either(one(null), text('an http(s) address', /^https?:\/\/\S{1,1500}$/)),
})

/** Whom a site has sent here: signed by it, so nobody else can say so. */
export type SignedPerson = Static<typeof fields>

/** The secret that the site's server and this one share, made ready. */
export const agreeKey = (secret: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify'])

/**
 * Reads a token that anybody may have sent: `1.<payload>.<HMAC-SHA-256>`, both in base64url, the payload the JSON of
 * `[site, subject, until, back]`.
 *
 * @param now - milliseconds since the Unix epoch.
 * @returns `null` for one that is altered, of another secret, too old, or made to last longer than seven days.
 */
export async function readAgreeToken(key: CryptoKey, token: string, now: number): Promise<SignedPerson | null> {
  if (token.length > TOKEN_CHARS_AT_MOST) return null
  const [version, payload = '', mac = '', ...more] = token.split('.')
  const [payloadBytes, macBytes] = [bytesOf(payload), bytesOf(mac)]
  if (version !== VERSION || more.length > 0 || !payloadBytes || !macBytes) return null
  const isSigned = await crypto.subtle.verify('HMAC', key, macBytes, encoder.encode(`${CONTEXT}${version}.${payload}`))
  const person = isSigned ? personIn(payloadBytes) : null
  const secondsLeft = person ? person.until - now / 1000 : 0
  return secondsLeft > 0 && secondsLeft <= SECONDS_AT_MOST ? person : null
}

const encoder = new TextEncoder()
const payloadShape = list(either(one(null), either(number(0, 99_999_999_999), text('a text', /^/))), 4)

/** Signed, so made by a holder of the secret; checked all the same, since people make mistakes. */
function personIn(payload: Uint8Array): SignedPerson | null {
  try {
    const given = parseShape(payloadShape, JSON.parse(new TextDecoder().decode(payload)), 'INVALID_CONFIG')
    const [site, subject, until, back = null] = given
    return parseShape(fields, { site, subject, until, back }, 'INVALID_CONFIG')
  } catch {
    return null
  }
}
