import { isInTerm, type Term } from '../../consent/validity.js'
import { MIN_MAX_AGE_DAYS } from '../../contract/site-config.js'
import type { Answers } from '../may-run.js'

/** In the order in which it is written; the gate reads any. */
const RECORD = /(?:^|; )askfirst=(v=1&r=[\da-f-]{36}&t=\d+&p=[^;]+)/

/** A config as its author wrote it. */
export type GivenTerm = { readonly [Part in keyof Term]?: Partial<Term[Part]> }

const namesIn = (field?: string): string[] => field?.split(' ') ?? []

/**
 * The record in the cookie, for as long as the gate has not said which one is in force: small, for the gate checks
 * every field and has the last word. What is in doubt is none; then all waits for the gate.
 *
 * @param now - milliseconds since the Unix epoch.
 * @see ARCHITECTURE.md, "The record", and test/vectors/record.json
 */
export function firstReading(page: { readonly cookie: string }, given: GivenTerm, now: number): Answers | null {
  try {
    const fields = new URLSearchParams(RECORD.exec(page.cookie)?.[1])
    const { t, p, y, n, ys } = Object.fromEntries(fields)
    const speaks =
      // With the defaults of `parseConfig`.
      p === (given.policy?.version ?? '1') &&
      isInTerm(Number(t), given.record?.maxAgeDays ?? MIN_MAX_AGE_DAYS, now) &&
      // A repeated field is read differently by different servers.
      new Set(fields.keys()).size === [...fields].length
    return speaks ? { granted: namesIn(y), refused: namesIn(n), grantedServices: namesIn(ys) } : null
  } catch {
    return null // a sandboxed frame
  }
}
