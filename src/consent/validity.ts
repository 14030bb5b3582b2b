import type { ConsentRecord } from '../contract/record.js'
import type { Site } from '../contract/site.js'
import { ESSENTIAL } from '../contract/words.js'

const DAY_MS = 86_400_000

/** What of a site decides how long a record counts. */
export interface Term {
  readonly policy: Pick<Site['policy'], 'version'>
  readonly record: Pick<Site['record'], 'maxAgeDays'>
}

/**
 * Whether a record's time is not over, and has come.
 *
 * @param at - when it was decided: seconds since the Unix epoch.
 * @param now - milliseconds since the Unix epoch.
 */
export function isInTerm(at: number, maxAgeDays: number, now: number): boolean {
  // A day ahead is a clock put right since; more is a cookie that somebody edited to last.
  const ageDays = (now - at * 1000) / DAY_MS
  return ageDays >= -1 && ageDays < maxAgeDays
}

/**
 * Whether a kept record still speaks for the visitor: under this policy version, and not for ever.
 *
 * @param now - milliseconds since the Unix epoch.
 */
export const speaks = (record: ConsentRecord | null, site: Term, now: number): boolean =>
  record?.policy === site.policy.version && isInTerm(record.at, site.record.maxAgeDays, now)

/** When a record stops speaking for the visitor, grant or refusal alike: milliseconds since the Unix epoch. */
export const endOf = (record: Pick<ConsentRecord, 'at'>, site: Term): number =>
  record.at * 1000 + site.record.maxAgeDays * DAY_MS

/**
 * Whether the visitor has to be asked: about a category that the record in
 * force says nothing of, unless the browser's privacy signal has answered.
 */
export function mustAsk(record: ConsentRecord | null, site: Site, gpc: boolean): boolean {
  const known = new Set([ESSENTIAL, ...(record ? [...record.granted, ...record.refused] : [])])
  return Object.keys(site.categories).some(name => !known.has(name) && !(gpc && site.gpc[name] === 'refuse'))
}
