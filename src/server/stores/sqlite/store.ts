import { chainReader } from '../chain.js'
import { dayCounter } from '../day-counter.js'
import { grantingStrands } from '../granting.js'
import { keptCounter } from '../kept-count.js'
import { pageReader } from '../pages.js'
import type { RatesIn } from '../rate-query.js'
import type { ReceiptStore } from '../store.js'
import type { Database } from './database.js'
import { dayTable } from './days.js'
import { earlierDayTable } from './earlier-days.js'
import { guarded } from './guarded.js'
import { receiptKeeper } from './keep.js'
import { kindTable } from './kinds.js'
import { linkReader } from './links.js'
import { mailTables } from './mail.js'
import { noticeTable } from './notices.js'
import { pageSource } from './pages.js'

/**
 * The store in one SQLite file: the default, for one machine with any number of processes.
 *
 * @param database - from `openDatabase`; the store closes it.
 */
export function createSqliteStore(database: Database): ReceiptStore {
  const kinds = kindTable(database)
  const links = linkReader(database)
  const days = dayTable(database)
  const notices = noticeTable(database)
  const earlier = earlierDayTable(database, days)
  const rates: RatesIn = async (...asked) => guarded(() => days.rates(...asked))
  const earlierDays = async (site?: string) => guarded(() => earlier.all(site))
  const pages = pageReader({
    ...pageSource(database, kinds),
    granting: (site, category) => grantingStrands(rates, site, category),
  })
  const any = database.prepare("SELECT 1 FROM receipts WHERE site = ''")
  const readAndLock = database.transaction(() => any.get())

  return {
    keep: receiptKeeper(database, kinds),
    find: links.find,
    ...chainReader(links),
    ...pages,
    rates,
    count: keptCounter(rates, earlierDays),
    earlierDays,
    countDay: dayCounter({
      each: pages.each,
      rates,
      replace: async (day, counts) => guarded(() => earlier.replace(day, counts)),
    }),
    noticeRates: async filter => guarded(() => days.noticeRates(filter)),
    missingNotices: async (site, hashes) => guarded(() => notices.missing(site, hashes)),
    keepNotice: async (site, hash, json) => guarded(() => notices.keep(site, hash, json)),
    notice: async (site, hash) => guarded(() => notices.read(site, hash)),
    ...mailTables(database),
    check: async () => {
      guarded(() => readAndLock.immediate())
    },
    close: async () => {
      database.close()
    },
  }
}
