import { DAY_MS } from '../day.js'
import { createAlike } from './alike.js'
import { type NoticeRollupRow, noticeRollupOf } from './notice-rollup.js'
import type { RateTable } from './rate-query.js'
import type { Rate, RateBy, RateFilter } from './rates.js'
import { type RollupRow, rollupKeyOf, rollupOf } from './rollup.js'
import type { ReceiptStore } from './store.js'

/** A day of a site from before something was counted that is counted now. */
export interface EarlierDay {
  readonly site: string
  /** Its first moment, in milliseconds since the Unix epoch. */
  readonly day: number
}

/** Catches up with what an earlier release has not counted: what was shown, and what has been erased. */
export interface EarlierDays {
  /** The days that are still to be gone through, the newest first. */
  earlierDays(site?: string): Promise<readonly EarlierDay[]>
  /**
   * Goes through a day's receipts, in short steps, and writes all its counts or none. Safe from several processes at once.
   *
   * @param signal - ends it half-way.
   * @returns false, having written nothing, when it was ended, or another receipt of that day came or went meanwhile: ask
   *   again later.
   */
  countDay(day: EarlierDay, signal?: AbortSignal): Promise<boolean>
}

/** What is written of a day. */
export interface DayCounts {
  /** How many decisions there were when its receipts were gone through, and how many of them had been erased. */
  readonly asOf: DayStamp
  /** In the place of what is there. */
  readonly notices: readonly NoticeRollupRow[]
  /** To be added: what was erased before that was counted. */
  readonly erased: readonly RollupRow[]
}

/** Another for each receipt of the day that is kept or erased. */
export interface DayStamp {
  readonly decided: number
  readonly erased: number
}

/** How a driver reads and writes a day. */
export interface DaySource extends Pick<ReceiptStore, 'each'> {
  readonly rates: RatesIn
  /** @returns false, having written nothing, when the day is not as it was. */
  replace(day: EarlierDay, counts: DayCounts): Promise<boolean>
}

export type RatesIn = (filter: RateFilter, by: readonly RateBy[], table?: RateTable) => Promise<readonly Rate[]>

const WITHIN_A_DAY = ['decision', 'method', 'policy', 'locale'] as const

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

/** @param decided - the day's count in all, and the one of what was erased. */
export const stampOf = ([decided]: readonly Rate[], [erased]: readonly Rate[]): DayStamp => ({
  decided: decided?.decisions ?? 0,
  erased: erased?.decisions ?? 0,
})

export const isSameStamp = (a: DayStamp, b: DayStamp): boolean => a.decided === b.decided && a.erased === b.erased

export const dayFilter = ({ site, day }: EarlierDay) => ({ site, from: day, before: day + DAY_MS })

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
