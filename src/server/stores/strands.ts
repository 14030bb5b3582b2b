import type { Decision, Method } from '../../contract/receipt.js'
import { DAY_MS } from '../day.js'
import type { Dialect } from './conditions.js'
import type { Branch } from './pages.js'
import type { RollupRow } from './rollup.js'
import type { ReceiptFilter } from './store.js'

/**
 * Receipts of one period that were decided in the same way, under the same policy, in the same language. One index has
 * them in their order, so that a filter by any of these reads as many short ranges as there are strands of it.
 */
export interface Strand {
  readonly site: string
  /** Counted from the Unix epoch. */
  readonly period: number
  readonly decision: Decision
  readonly method: Method
  readonly policy: string
  readonly locale: string
}

/** A policy that was replaced long ago costs a search of this month nothing. */
const PERIOD_DAYS = 30
const PERIOD_MS = PERIOD_DAYS * DAY_MS

/** The columns of a strand's row, which are its key. */
export const STRAND_KEY = ['site', 'period', 'decision', 'method', 'policy', 'locale'] as const

export const strandQuery = ({ placeholder }: Dialect): string =>
  `SELECT ${STRAND_KEY.join()} FROM receipt_strands WHERE site = ${placeholder(1)}`

/** The strands that a batch is of, by what it adds to the daily counts. */
export const strandsOf = (rows: readonly RollupRow[]): Strand[] =>
  rows
    .filter(({ category }) => category === '')
    .map(({ site, day, decision, method, policy, locale }) => ({
      site,
      period: Math.floor(day / PERIOD_DAYS),
      decision: decision as Decision,
      method: method as Method,
      policy,
      locale,
    }))

/** Whether a filter is answered by strands: by a decision alone too, unless a category's grants have it. */
export const isOfStrands = ({ policy, locale, method, decision, category, subject, id }: ReceiptFilter): boolean =>
  (policy ?? locale ?? method ?? (category === undefined ? decision : undefined)) !== undefined &&
  subject === undefined &&
  id === undefined

/**
 * What a filter finds, as branches that are each a range of one index; those of one period together, the newest first.
 *
 * @param until - nothing later than this is wanted, in milliseconds.
 */
export function strandBranches(
  strands: readonly Strand[],
  filter: ReceiptFilter,
  until = Number.POSITIVE_INFINITY,
): Branch[][] {
  const { from = 0, before = Number.POSITIVE_INFINITY } = filter
  const steps = new Map<number, Branch[]>()
  for (const { period, ...strand } of strands) {
    const [start, end] = [period * PERIOD_MS, (period + 1) * PERIOD_MS]
    const isMeant = (['decision', 'method', 'policy', 'locale'] as const).every(
      name => filter[name] === undefined || filter[name] === strand[name],
    )
    if (!isMeant || end <= from || start >= before || start > until) continue
    const step = steps.get(period) ?? []
    const code = strand.decision.slice(0, 1) + strand.method.slice(0, 2)
    step.push({ ...filter, ...strand, strand: code, from: Math.max(from, start), before: Math.min(before, end) })
    steps.set(period, step)
  }
  return [...steps].sort(([a], [b]) => b - a).map(([, branches]) => branches)
}
