import { DAY_MS } from '../../day.js'
import type { Counted } from './counted.js'
import type { Period } from './period.js'

/** A count of decisions, and of those that were a yes. */
export interface Sum {
  readonly decisions: number
  readonly granted: number
}

/** What was counted over a period: a column for each group, the largest first; a row for each day, or week. */
export interface Series {
  readonly unit: 'day' | 'week'
  /** The first moment of each row, in milliseconds since the Unix epoch. */
  readonly times: readonly number[]
  readonly groups: readonly string[]
  readonly totals: readonly Sum[]
  /** By row, then by group. */
  readonly sums: readonly (readonly Sum[])[]
}

/** A row a day is more than can be read of a longer period, in days. */
const DAYS_BY_DAY = 92
/** The first Monday after the Unix epoch, a Thursday. */
const MONDAY_MS = 4 * DAY_MS
const WEEK_MS = 7 * DAY_MS
const NONE: Sum = { decisions: 0, granted: 0 }

/** @param order - groups that are columns in any case, first; others by how often they were decided on. */
export function seriesOf(counted: readonly Counted[], period: Period, order: readonly string[] = []): Series {
  const unit = period.days > DAYS_BY_DAY ? 'week' : 'day'
  const times = timesOf(period, unit)
  const [start = 0] = times
  const step = unit === 'week' ? WEEK_MS : DAY_MS
  const totals = new Map<string, Sum>(order.map(group => [group, NONE]))
  const rows = times.map(() => new Map<string, Sum>())
  for (const { day, group, ...sum } of counted) {
    const row = rows[Math.floor((day - start) / step)]
    if (!row) continue
    row.set(group, added(row.get(group), sum))
    totals.set(group, added(totals.get(group), sum))
  }
  const groups = [...totals].sort(
    ([a, x], [b, y]) => rankOf(order, a, b) || y.decisions - x.decisions || (a < b ? -1 : 1),
  )
  return {
    unit,
    times,
    groups: groups.map(([group]) => group),
    totals: groups.map(([, total]) => total),
    sums: rows.map(row => groups.map(([group]) => row.get(group) ?? NONE)),
  }
}

/** The largest groups alone. */
export const largest = ({ groups, totals, sums, ...series }: Series, count: number): Series => ({
  ...series,
  groups: groups.slice(0, count),
  totals: totals.slice(0, count),
  sums: sums.map(row => row.slice(0, count)),
})

function timesOf({ from, before }: Period, unit: Series['unit']): number[] {
  const [step, start] =
    unit === 'day' ? [DAY_MS, from] : [WEEK_MS, from - ((((from - MONDAY_MS) % WEEK_MS) + WEEK_MS) % WEEK_MS)]
  return Array.from({ length: Math.ceil((before - start) / step) }, (_, i) => start + i * step)
}

const added = (a: Sum = NONE, b: Sum): Sum => ({
  decisions: a.decisions + b.decisions,
  granted: a.granted + b.granted,
})

function rankOf(order: readonly string[], a: string, b: string): number {
  if (!order.includes(a) || !order.includes(b)) return 0
  return order.indexOf(a) - order.indexOf(b)
}
