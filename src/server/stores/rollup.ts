import { type Alike, dayIn } from './alike.js'
import { grantsOf, isCategory } from './columns.js'

/** The columns of a row's key, in their order. */
export const ROLLUP_KEY = ['site', 'day', 'decision', 'method', 'category', 'policy', 'locale'] as const

/** One row of `receipt_days`: what a batch adds to it; or of `erased_days`. */
export interface RollupRow {
  readonly site: string
  /** Days since the Unix epoch. */
  readonly day: number
  readonly decision: string
  readonly method: string
  /** Empty in the row that counts each receipt once. */
  readonly category: string
  readonly policy: string
  readonly locale: string
  decisions: number
  granted: number
}

/** What these receipts are in daily counts; by key, so that two batches at once wait for each other in one order. */
export function rollupOf(receipts: readonly Alike[]): RollupRow[] {
  const rows = new Map<string, RollupRow>()
  for (const { one, times } of receipts) {
    const { site, decision, method, choice, policy, locale } = one.receipt
    const day = dayIn(one)
    const count = (category: string, isGranted: boolean): void => {
      const row = { site, day, decision, method, category, policy, locale, decisions: 0, granted: 0 }
      const key = rollupKeyOf(row)
      const known = rows.get(key) ?? row
      known.decisions += times
      known.granted += isGranted ? times : 0
      rows.set(key, known)
    }
    count('', grantsOf(choice).length > 0)
    for (const [name, isGranted] of Object.entries(choice)) if (isCategory(name)) count(name, isGranted)
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}

export const rollupKeyOf = (row: Pick<RollupRow, (typeof ROLLUP_KEY)[number]>): string =>
  ROLLUP_KEY.map(name => row[name]).join('\n')
