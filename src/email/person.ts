import { equalBytes } from '@noble/ciphers/utils.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { either, number, object, one, parseShape, type Static, text } from '../contract/shape.js'
import { id, subjectId } from '../contract/words.js'
import { base64urlOf, bytesOf } from './base64url.js'
import { type Secret, secretBytes } from './secret.js'

const VERSION = '1'

/** Signed before the payload, so that what is signed for another use of the same secret is worth nothing here. */
const CONTEXT = 'askfirst.person/'

/** A way back of 1500 characters, each escaped by JSON at worst, the other fields, and a third more for base64. */
const WORD_CHARS_AT_MOST = 4500

/** Longer than a signed-in person needs for a form, and short enough for a link that is passed on by mistake. */
const MINUTES = 60
/** A link that never ends is one that somebody finds. */
const MINUTES_AT_MOST = 24 * 60

const person = object({
  site: id,
  /** The hash that the site also gives to `identify()`; never an address. */
  subject: subjectId,
  /** Seconds since the Unix epoch. */
  until: number(0, 99_999_999_999),
  /** Where the person goes on afterwards. */
  back: either(one(null), text('an http(s) address of ASCII, or null,', /^https?:\/\/[!-~]{1,1500}$/)),
})

/** Whom a site has signed in: signed by it, so nobody else can say so. */
export type NamedPerson = Static<typeof person>

export interface PersonOptions extends Pick<NamedPerson, 'site' | 'subject'> {
  /** Where the person goes on afterwards. Default: nowhere. */
  readonly back?: string | null
  /** How long the word is good for: 1 to 1440. Default: 60. */
  readonly minutes?: number
}

const minutesOf = object({ minutes: number(1, MINUTES_AT_MOST) })

/**
 * A site's word for who somebody is, made by its own server for a person who is signed in there:
 * `1.<payload>.<HMAC-SHA-256>`, both in base64url, the payload the JSON of `[site, subject, until, back]`. It opens the
 * form of requests (`/v1/requests?site=…&person=…`) and the page of agreements (`/policies/agree?person=…`).
 *
 * @param secret - the server's `email.secret`; of several the first signs.
 * @param now - milliseconds since the Unix epoch. Default: now.
 * @throws {ContractError} `INVALID_CONFIG` for a field or a secret that is wrong.
 * @see docs/person.md, and test/vectors/person.json
 */
export function signPerson(secret: Secret, options: PersonOptions, now = Date.now()): string {
  const { site, subject, back = null, minutes = MINUTES } = options
  const seconds = parseShape(minutesOf, { minutes }, 'INVALID_CONFIG').minutes * 60
  const given = { site, subject, until: Math.floor(now / 1000 + seconds), back: back === null ? null : asciiOf(back) }
  const named = parseShape(person, given, 'INVALID_CONFIG')
  const payload = utf8.encode(JSON.stringify([named.site, named.subject, named.until, named.back]))
  const signed = `${VERSION}.${base64urlOf(payload)}`
  return `${signed}.${base64urlOf(macOf(secretBytes(secret)[0], signed))}`
}

/**
 * Reads a word that anybody may have sent; the comparison takes the same time wherever it differs.
 *
 * @param now - milliseconds since the Unix epoch.
 * @returns `null` for one that is altered, of another secret or version, too old, or made to last longer than a day.
 * @throws {ContractError} `INVALID_CONFIG` for a secret that is too short.
 */
export function readPerson(secret: Secret, word: string, now: number): NamedPerson | null {
  if (word.length > WORD_CHARS_AT_MOST) return null
  const [version, payload = '', mac = '', ...more] = word.split('.')
  const [payloadBytes, macBytes] = [bytesOf(payload), bytesOf(mac)]
  if (version !== VERSION || more.length > 0 || !payloadBytes || !macBytes) return null
  const signed = `${VERSION}.${payload}`
  if (!secretBytes(secret).some(key => equalBytes(macOf(key, signed), macBytes))) return null
  const named = personIn(payloadBytes)
  const secondsLeft = named ? named.until - now / 1000 : 0
  return secondsLeft > 0 && secondsLeft <= MINUTES_AT_MOST * 60 ? named : null
}

const utf8 = new TextEncoder()

const macOf = (key: Uint8Array, signed: string): Uint8Array => hmac(sha256, key, utf8.encode(`${CONTEXT}${signed}`))

const asciiOf = (address: string): string => (URL.canParse(address) ? new URL(address).href : address)

/** Signed, so made by a holder of the secret; checked all the same, since people make mistakes. */
function personIn(payload: Uint8Array): NamedPerson | null {
  try {
    const [site, subject, until, back]: unknown[] = JSON.parse(new TextDecoder().decode(payload))
    return parseShape(person, { site, subject, until, back }, 'INVALID_CONFIG')
  } catch {
    return null
  }
}
