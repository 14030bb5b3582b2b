import { ContractError } from './errors.js'
import type { Site } from './site.js'
import { UUID } from './words.js'

/** What a visitor decides on: `analytics`, or one service in it, `analytics/hotjar`. */
export type Subject = string

/** What a service is called in choices and records. */
export const subjectOf = ({ category, id }: { readonly category: string; readonly id: string }): Subject =>
  `${category}/${id}`

/** What the visitor picked, by category and by `category/service`. */
export type Choice = Readonly<Record<string, boolean>>

/** The choice in force, as the cookie keeps it. */
export interface ConsentRecord {
  /** The id of the receipt of this decision. */
  readonly receipt: string
  /** When it was decided: seconds since the Unix epoch, by the visitor's clock. */
  readonly at: number
  /** The policy version that it was decided under. */
  readonly policy: string
  /** Granted categories. */
  readonly granted: readonly string[]
  /** Refused categories, and refused services (`analytics/hotjar`) inside granted ones. */
  readonly refused: readonly string[]
  /** Services granted one by one inside categories that are not granted. */
  readonly grantedServices: readonly string[]
}

const BYTES_AT_MOST = 1024
const NAME = /^[a-z][a-z0-9-]{0,31}(\/[a-z][a-z0-9-]{0,31})?$/

/**
 * Writes a record as a cookie value, at most 400 bytes with 3 categories and 10 services.
 * All characters are such that no server's decoder changes them.
 *
 * @see ARCHITECTURE.md, "The record", and test/vectors/record.json
 */
export function formatRecord(record: ConsentRecord): string {
  const lists: [string, readonly string[]][] = [
    ['y', record.granted],
    ['n', record.refused],
    ['ys', record.grantedServices],
  ]
  const kept = lists.filter(([, names]) => names.length > 0).map(([key, names]) => `&${key}=${names.join('+')}`)
  return `v=1&r=${record.receipt}&t=${record.at}&p=${record.policy}${kept.join('')}`
}

/**
 * Reads a consent record from a cookie value that anybody may have edited.
 *
 * @param value - the raw value, `application/x-www-form-urlencoded`, at most 1024 bytes.
 * @param onWrong - told the name of each field that is wrong.
 * @returns the record, every field checked; unknown fields are dropped. `null` for what is not one: it counts as no choice.
 * @see ARCHITECTURE.md, "The record", and test/vectors/record.json
 */
export function readRecord(value: string, onWrong?: (field: string) => void): ConsentRecord | null {
  const fields = new URLSearchParams(value)
  let isRecord = true
  const wrong = (name: string): void => {
    isRecord = false
    onWrong?.(name)
  }
  if (value.length > BYTES_AT_MOST) wrong('the value')
  const field = (key: string, matching: RegExp): string => {
    // A repeated field is read differently by different servers: joined by what no field may hold, it is wrong.
    const given = fields.getAll(key).join('&')
    if (!matching.test(given)) wrong(key)
    return given
  }
  const names = (key: string): string[] => {
    const given = fields.has(key) ? field(key, /./).split(' ') : []
    if (!given.every(name => NAME.test(name))) wrong(key)
    return given
  }
  field('v', /^1$/)
  const record = {
    receipt: field('r', UUID),
    at: Number(field('t', /^\d{1,11}$/)),
    policy: field('p', /^[\w.-]{1,32}$/),
    granted: names('y'),
    refused: names('n'),
    grantedServices: names('ys'),
  }
  return isRecord ? record : null
}

/**
 * @see {@link readRecord}
 * @throws {ContractError} `INVALID_RECORD`, naming the first field that is wrong.
 */
export function parseRecord(value: string): ConsentRecord {
  const wrong: string[] = []
  const record = readRecord(value, field => wrong.push(field))
  if (record) return record
  const [path = ''] = wrong
  throw new ContractError('INVALID_RECORD', { path, given: value, allowed: 'see "The record" in ARCHITECTURE.md' })
}

/** The longest cookie value that a visitor of this site can come to have. */
export function recordBytesAtMost({ services, categories, policy }: Site): number {
  const fixed = 'v=1&r=&t=&p=&y=&n=&ys='.length + 36 + 11 + policy.version.length
  const names = [...Object.keys(categories), ...services.map(({ category, id }) => `${category}/${id}`)]
  return fixed + names.join('+').length
}
