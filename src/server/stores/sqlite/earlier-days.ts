import { DAY_MS } from '../../day.js'
import { type DayCounts, dayFilter, type EarlierDay, isSameStamp, stampOf } from '../earlier-days.js'
import type { Database } from './database.js'
import type { dayTable } from './days.js'

/** The days that are to be gone through, and what is written of one. */
export function earlierDayTable(database: Database, days: ReturnType<typeof dayTable>) {
  const all = database.prepare<[], EarlierDay>('SELECT site, day FROM earlier_days ORDER BY day DESC, site')
  const ofSite = database.prepare<[string], EarlierDay>(
    'SELECT site, day FROM earlier_days WHERE site = ? ORDER BY day DESC',
  )
  const isOpen = database.prepare<[string, number]>('SELECT 1 FROM earlier_days WHERE site = ? AND day = ?')
  const end = database.prepare<[string, number]>('DELETE FROM earlier_days WHERE site = ? AND day = ?')
  const clear = database.prepare<[string, number]>('DELETE FROM notice_days WHERE site = ? AND day = ?')

  const replace = database.transaction((earlier: EarlierDay, { asOf, notices, erased }: DayCounts): boolean => {
    const day = earlier.day / DAY_MS
    // Another process has gone through it.
    if (!isOpen.get(earlier.site, day)) return true
    const filter = dayFilter(earlier)
    const now = stampOf(days.rates(filter, []), days.rates(filter, [], 'erased_days'))
    if (!isSameStamp(asOf, now)) return false
    end.run(earlier.site, day)
    clear.run(earlier.site, day)
    days.addNotices(notices)
    days.addErased(erased)
    return true
  })

  return {
    all: (site?: string): EarlierDay[] =>
      (site === undefined ? all.all() : ofSite.all(site)).map(row => ({ site: row.site, day: row.day * DAY_MS })),
    replace: (day: EarlierDay, counts: DayCounts): boolean => replace.immediate(day, counts),
  }
}
