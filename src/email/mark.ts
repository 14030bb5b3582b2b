import { ContractError } from '../contract/errors.js'
import { object, one, parseShape, type Static, text } from '../contract/shape.js'
import { id, subjectId } from '../contract/words.js'

/** The sender's own name for a mailing, the same for every recipient: `2026-11-news`. */
export const messageName = text('a name of 1 to 64 letters, digits, dots, hyphens or _', /^[\w.-]{1,64}$/)

const common = {
  site: id,
  /** The recipient, by the hash that the site also gives to `identify()`; never an address. */
  subject: subjectId,
  message: messageName,
}

/** The longest address that a click may lead to, as the URL standard writes it. */
export const TARGET_CHARS = 2000
const ADDRESS = `an http(s) address of at most ${TARGET_CHARS} characters`
const target = text(ADDRESS, /^https?:\/\/[^\s]+$/i)

const untargeted = object({ ...common, kind: one('open', 'stop', 'unsubscribe') })
const click = object({ ...common, kind: one('click'), target })

/** What one address in one recipient's copy of a mail is for. Only a click leads somewhere. */
export type Mark = Static<typeof untargeted> | Static<typeof click>

/**
 * Reads a mark that a sender's program made, or that stood in a signed token.
 *
 * @returns a copy; a click's target as the URL standard writes it: ASCII, no tabs or line ends.
 * @throws {ContractError} `INVALID_CONFIG` or `UNKNOWN_KEY`, naming the first field that is wrong.
 */
export function parseMark(given: unknown): Mark {
  const isClick = typeof given === 'object' && given !== null && 'kind' in given && given.kind === 'click'
  if (!isClick) return parseShape(untargeted, given, 'INVALID_CONFIG')
  const mark = parseShape(click, given, 'INVALID_CONFIG')
  return { ...mark, target: addressOf(mark.target) }
}

function addressOf(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : null
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:'
  if (url && isWeb && url.href.length <= TARGET_CHARS) return url.href
  throw new ContractError('INVALID_CONFIG', { path: 'target', given, allowed: `${ADDRESS} is expected` })
}
