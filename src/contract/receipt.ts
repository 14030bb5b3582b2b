import { ContractError } from './errors.js'
import { either, flag, map, object, one, parseShape, type Static, text } from './shape.js'
import { id, language, noticeHash, receiptId, subjectId, version } from './words.js'

const DECISIONS = ['given', 'refused', 'changed', 'withdrawn'] as const
const METHODS = ['accept-all', 'reject-all', 'save', 'withdraw', 'api', 'signal', 'email', 'import'] as const

const choiceKey = text('a category or category/service', /^[a-z][a-z0-9-]{0,31}(\/[a-z][a-z0-9-]{0,31})?$/)

/** The proof of one decision, as the browser makes it; the server adds its own time and the log's proof. */
export const receipt = object({
  schema: one('askfirst.receipt/1'),
  /** UUIDv7, made where the decision is made: the key of idempotency. */
  id: receiptId,
  /** The receipt that this one replaces: the only identity there is. */
  previous: either(one(null), receiptId),
  site: id,
  /** The visitor's clock, UTC with milliseconds. */
  at: text('a UTC time such as 2026-11-21T10:15:30.123Z', /^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-6]\d\.\d{3}Z$/),
  decision: one(...DECISIONS),
  method: one(...METHODS),
  /** False when the click was made by a program (`event.isTrusted`). */
  trusted: flag,
  choice: map(choiceKey, flag),
  policy: version,
  /** What was shown; `null` when nothing was, as for a choice by the page's own code. */
  notice: either(one(null), noticeHash),
  locale: language,
  signals: object({ gpc: flag }),
  library: text('a version such as 1.0.0', /^\d+\.\d+\.\d+[\w.-]{0,32}$/),
  /** Who, by a hash of the site's own making; only after `identify()`. */
  'subject?': subjectId,
})

export type Receipt = Static<typeof receipt>
export type Decision = Receipt['decision']
export type Method = Receipt['method']

/** More names than a config may hold; keeps a receipt small whoever sends it. */
const CHOICES_AT_MOST = 128

/**
 * Reads a receipt that anybody may have sent.
 *
 * @throws {ContractError} `INVALID_RECEIPT` or `UNKNOWN_KEY`, naming the first field that is wrong.
 */
export function parseReceipt(given: unknown, path = ''): Receipt {
  const parsed = parseShape(receipt, given, 'INVALID_RECEIPT', path)
  const count = Object.keys(parsed.choice).length
  if (count < 1 || count > CHOICES_AT_MOST) invalid('choice', count, `1 to ${CHOICES_AT_MOST} names are expected`)
  if (Number.isNaN(Date.parse(parsed.at))) invalid('at', parsed.at, 'a day that exists is expected')
  if (parsed.previous === parsed.id) invalid('previous', parsed.previous, 'a receipt cannot replace itself')
  return parsed
}

function invalid(path: string, given: unknown, allowed: string): never {
  throw new ContractError('INVALID_RECEIPT', { path, given, allowed })
}
