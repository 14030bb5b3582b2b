import { DAY_MS } from '../day.js'
import type { NoticeRollupRow } from './notice-rollup.js'
import type { Rate } from './rates.js'
import type { RollupRow } from './rollup.js'

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

/** @param decided - the day's count in all, and the one of what was erased. */
export const stampOf = ([decided]: readonly Rate[], [erased]: readonly Rate[]): DayStamp => ({
  decided: decided?.decisions ?? 0,
  erased: erased?.decisions ?? 0,
})

export const isSameStamp = (a: DayStamp, b: DayStamp): boolean => a.decided === b.decided && a.erased === b.erased

export const dayFilter = ({ site, day }: EarlierDay) => ({ site, from: day, before: day + DAY_MS })
