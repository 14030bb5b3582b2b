import { DAY_MS } from '../day.js'
import { choiceText, grantsOf, isCategory } from './columns.js'
import type { KeptReceipt } from './store.js'

/** The columns of a row's key, in their order. */
export const ROLLUP_KEY = ['site', 'day', 'decision', 'method', 'category', 'policy', 'locale'] as const

/** One row of `receipt_days`: what a batch adds to it. */
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

/** What these receipts, all of them new, add to the daily counts; by key, so that two batches at once wait for each other in one order. */
export function rollupOf(created: readonly KeptReceipt[]): RollupRow[] {
  const rows = new Map<string, RollupRow>()
  for (const { one, times } of alike(created)) {
    const { receipt, receivedAt } = one
    const { site, decision, method, choice, policy, locale } = receipt
    const day = dayOf(receivedAt)
    const count = (category: string, isGranted: boolean): void => {
      const key = [site, day, decision, method, category, policy, locale].join('\n')
      const row = rows.get(key) ?? { site, day, decision, method, category, policy, locale, decisions: 0, granted: 0 }
      row.decisions += times
      row.granted += isGranted ? times : 0
      rows.set(key, row)
    }
    count('', grantsOf(choice).length > 0)
    for (const [name, isGranted] of Object.entries(choice)) if (isCategory(name)) count(name, isGranted)
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}

/** Most receipts of a batch count the same: one of each, and how often it is there. */
function alike(created: readonly KeptReceipt[]): Iterable<{ readonly one: KeptReceipt; times: number }> {
  const each = new Map<string, { one: KeptReceipt; times: number }>()
  for (const one of created) {
    const { site, decision, method, choice, policy, locale } = one.receipt
    const key = `${site} ${dayOf(one.receivedAt)} ${decision} ${method} ${choiceText(choice)} ${policy} ${locale}`
    const known = each.get(key)
    if (known) known.times++
    else each.set(key, { one, times: 1 })
  }
  return each.values()
}

const dayOf = (receivedAt: number): number => Math.floor(receivedAt / DAY_MS)
