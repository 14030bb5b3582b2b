import { dayOf } from '../../day.js'
import { csvOf } from '../../formats/csv.js'
import { rateOf } from './numbers.js'
import type { Series } from './series.js'

/** A line for each day, or week, and group that occurred, with all groups. */
export function seriesCsv({ unit, times, groups, sums }: Series): string {
  const from = unit === 'day' ? 'day' : 'week_from'
  const rows = times.flatMap((time, i) =>
    groups.flatMap((group, j) => {
      const sum = sums[i]?.[j]
      if (!sum || sum.decisions === 0) return []
      const rate = (rateOf(sum) ?? 0).toFixed(4)
      return [{ [from]: dayOf(time), group, ...sum, rate }]
    }),
  )
  return csvOf([from, 'group', 'decisions', 'granted', 'rate'], rows)
}
