import { DAY_MS } from '../../day.js'
import { type DayCounts, dayFilter, type EarlierDay, isSameStamp, stampOf } from '../earlier-days.js'
import { StoreError } from '../store.js'
import type { PostgresDatabase, Query } from './database.js'
import { addErased, addNotices, rates } from './days.js'

const ALL = `
  SELECT site, day FROM earlier_days WHERE $1::text IS NULL OR site = $1 ORDER BY day DESC, site`

/** The day is not as it was: the transaction is taken back. */
class Overtaken extends StoreError {}

/** The days that are to be gone through, and what is written of one. */
export function earlierDayTable({ query, transaction }: Pick<PostgresDatabase, 'query' | 'transaction'>) {
  return {
    all: async (site?: string): Promise<EarlierDay[]> =>
      (await query<EarlierDay>(ALL, [site ?? null])).map(row => ({ site: row.site, day: row.day * DAY_MS })),
    async replace(day: EarlierDay, counts: DayCounts): Promise<boolean> {
      try {
        await transaction(write => replace(write, day, counts))
        return true
      } catch (error) {
        if (error instanceof Overtaken) return false
        throw error
      }
    },
  }
}

async function replace(write: Query, earlier: EarlierDay, { asOf, notices, erased }: DayCounts): Promise<void> {
  const key = [earlier.site, earlier.day / DAY_MS]
  const ended = await write('DELETE FROM earlier_days WHERE site = $1 AND day = $2 RETURNING day', key)
  // Another process has gone through it.
  if (ended.length === 0) return
  await write('DELETE FROM notice_days WHERE site = $1 AND day = $2', key)
  await addNotices(write, notices)
  // Only now: a batch whose counts were in the way of these has been committed, and one that comes adds to them.
  const filter = dayFilter(earlier)
  const now = stampOf(await rates(write, filter, []), await rates(write, filter, [], 'erased_days'))
  if (!isSameStamp(asOf, now)) throw new Overtaken('Receipts of the day have come or gone')
  await addErased(write, erased)
}
