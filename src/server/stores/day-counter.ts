import { DAY_MS } from '../day.js'
import { createAlike } from './alike.js'
import { type DayCounts, dayFilter, type EarlierDay, type EarlierDays, stampOf } from './earlier-days.js'
import { noticeRollupOf } from './notice-rollup.js'
import type { RatesIn, RateTable } from './rate-query.js'
import { type RollupRow, rollupKeyOf, rollupOf } from './rollup.js'
import type { ReceiptStore } from './store.js'

/** How a driver reads and writes a day. */
export interface DaySource extends Pick<ReceiptStore, 'each'> {
  readonly rates: RatesIn
  /** @returns false, having written nothing, when the day is not as it was. */
  replace(day: EarlierDay, counts: DayCounts): Promise<boolean>
}

const WITHIN_A_DAY = ['decision', 'method', 'policy', 'locale'] as const

/** @see EarlierDays.countDay */
export function dayCounter({ each, rates, replace }: DaySource): EarlierDays['countDay'] {
  /** All rows that a table has of a day. */
  async function rowsOf({ site, day }: EarlierDay, table: RateTable): Promise<RollupRow[]> {
    const filter = dayFilter({ site, day })
    const both = [
      await rates(filter, WITHIN_A_DAY, table),
      await rates(filter, [...WITHIN_A_DAY, 'category'], table),
    ].flat()
    return both.map(rate => Object.assign({}, NOTHING, rate, { site, day: day / DAY_MS }))
  }

  return async (day, signal) => {
    const filter = dayFilter(day)
    const asOf = stampOf(await rates(filter, []), await rates(filter, [], 'erased_days'))
    const alike = createAlike()
    for await (const kept of each(filter)) {
      if (signal?.aborted) return false
      alike.add(kept)
    }
    const gone = less(await rowsOf(day, 'receipt_days'), rollupOf(alike.all()))
    const erased = less(gone, await rowsOf(day, 'erased_days'))
    return replace(day, { asOf, notices: noticeRollupOf(alike.all()), erased })
  }
}

const NOTHING = { decision: '', method: '', category: '', policy: '', locale: '' }

/** What there is more in `all`. */
function less(all: readonly RollupRow[], some: readonly RollupRow[]): RollupRow[] {
  const taken = new Map(some.map(row => [rollupKeyOf(row), row]))
  return all.flatMap(row => {
    const other = taken.get(rollupKeyOf(row))
    const decisions = row.decisions - (other?.decisions ?? 0)
    return decisions > 0 ? [{ ...row, decisions, granted: row.granted - (other?.granted ?? 0) }] : []
  })
}
