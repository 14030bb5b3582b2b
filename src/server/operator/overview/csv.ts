import { stringify } from 'csv-stringify/sync'
import { dayOf } from '../../day.js'
import { rateOf } from './numbers.js'
import type { Series } from './series.js'

/** A line for each day, or week, and group that occurred, with all groups: no cell of it is a formula. */
export function csvOf({ unit, times, groups, sums }: Series): string {
  const lines = times.flatMap((time, i) =>
    groups.flatMap((group, j) => {
      const sum = sums[i]?.[j]
      if (!sum || sum.decisions === 0) return []
      const rate = (rateOf(sum) ?? 0).toFixed(4)
      return [[dayOf(time), group, String(sum.decisions), String(sum.granted), rate]]
    }),
  )
  const header = [unit === 'day' ? 'day' : 'week_from', 'group', 'decisions', 'granted', 'rate']
  return stringify([header, ...lines], { escape_formulas: true, record_delimiter: 'windows' })
}
