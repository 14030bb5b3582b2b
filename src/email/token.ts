import { keysOf, type MailKeys } from './keys.js'
import { type Mark, parseMark } from './mark.js'
import { seal, unseal } from './seal.js'
import type { Secret } from './secret.js'

/** Stands first in every token, so that mails of earlier releases can go on being read by their own rules. */
const VERSION = '2'
const USE = `askfirst.mail/${VERSION}`

/** A target of 2000 characters, each escaped by JSON at worst, the other fields, and a third more for base64. */
const TOKEN_CHARS_AT_MOST = 6000

/**
 * A mark as a text for an address, `2.<sealed>`: whoever has no secret can neither make one nor read in it.
 *
 * @throws {ContractError} `INVALID_CONFIG` or `UNKNOWN_KEY` for a mark or a secret that is wrong.
 */
export function signToken(secret: Secret | MailKeys, mark: Mark): string {
  const { kind, site, subject, message, ...rest } = parseMark(mark)
  return `${VERSION}.${seal(keysOf(secret), USE, [kind, site, subject, message, ...Object.values(rest)])}`
}

/**
 * Reads a token that anybody may have sent.
 *
 * @returns what was signed, or `null` for a token that is altered, cut short, of another secret or of another version.
 */
export function readToken(secret: Secret | MailKeys, token: string): Mark | null {
  if (token.length > TOKEN_CHARS_AT_MOST || !token.startsWith(`${VERSION}.`)) return null
  return markOf(unseal(keysOf(secret), USE, token.slice(VERSION.length + 1)))
}

/** Sealed, so made by a holder of the secret; checked all the same, since that may have been another release. */
function markOf(fields: unknown): Mark | null {
  if (!Array.isArray(fields)) return null
  const [kind, site, subject, message, target] = fields
  try {
    return parseMark({ kind, site, subject, message, ...(kind === 'click' ? { target } : {}) })
  } catch {
    return null
  }
}
