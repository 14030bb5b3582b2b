import { ContractError } from '../contract/errors.js'
import { object, parseShape, type Static } from '../contract/shape.js'
import { id, subjectId } from '../contract/words.js'
import { base64urlOf, bytesOf } from './base64url.js'

const VERSION = '1'
const SECRET_CHARS_AT_LEAST = 32
const TOKEN_CHARS_AT_MOST = 600

/** Signed before the payload, so that a token of another use of the same secret is worth nothing here. */
const CONTEXT = 'askfirst.person/'

/** Longer than a signed-in person needs for a form, and short enough for a link that is passed on by mistake. */
const LASTS_MS = 60 * 60_000

const person = object({
  site: id,
  /** The hash that the site also gives to `identify()`. */
  subject: subjectId,
})

/** Whom a site has signed in. */
export type NamedPerson = Static<typeof person>

/**
 * A site's word for who somebody is, made by its own server for a person who is signed in there: `1.<payload>.<HMAC-SHA-256>`.
 * It opens the form of requests, `/v1/requests?site=…&person=<token>`, and is good for an hour.
 *
 * @param secret - the server's `email.secret`.
 * @param now - milliseconds since the Unix epoch. Default: now.
 * @throws {ContractError} `INVALID_CONFIG` for a site, subject or secret that is wrong.
 */
export async function signPerson(secret: string, named: NamedPerson, now = Date.now()): Promise<string> {
  const { site, subject } = parseShape(person, named, 'INVALID_CONFIG')
  const payload = base64urlOf(new TextEncoder().encode(JSON.stringify([site, subject, now + LASTS_MS])))
  const signed = `${VERSION}.${payload}`
  const mac = await crypto.subtle.sign('HMAC', await keyOf(secret), signedBytes(signed))
  return `${signed}.${base64urlOf(new Uint8Array(mac))}`
}

/**
 * Reads a token that anybody may have sent; the comparison takes the same time wherever it differs.
 *
 * @returns `null` for one that is altered, too old, of another secret or of another version.
 */
export async function readPerson(secret: string, token: string, now: number): Promise<NamedPerson | null> {
  if (token.length > TOKEN_CHARS_AT_MOST) return null
  const [version, payload, mac, ...more] = token.split('.')
  if (version !== VERSION || !payload || !mac || more.length > 0) return null
  const [payloadBytes, macBytes] = [bytesOf(payload), bytesOf(mac)]
  if (!payloadBytes || !macBytes) return null
  const isOurs = await crypto.subtle.verify('HMAC', await keyOf(secret), macBytes, signedBytes(`${version}.${payload}`))
  if (!isOurs) return null
  const [site, subject, until] = JSON.parse(new TextDecoder().decode(payloadBytes)) as [string, string, number]
  return now < until ? { site, subject } : null
}

async function keyOf(secret: string): Promise<CryptoKey> {
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

const signedBytes = (signed: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(`${CONTEXT}${signed}`)
