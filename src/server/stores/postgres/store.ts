import { chainReader } from '../chain.js'
import { dayCounter } from '../day-counter.js'
import { grantingStrands } from '../granting.js'
import { keptCounter } from '../kept-count.js'
import { pageReader } from '../pages.js'
import type { RatesIn } from '../rate-query.js'
import { type ReceiptStore, StoreError } from '../store.js'
import type { PostgresDatabase, Query } from './database.js'
import { noticeRates, rates } from './days.js'
import { earlierDayTable } from './earlier-days.js'
import { receiptKeeper } from './keep.js'
import { kindTable } from './kinds.js'
import { linkReader } from './links.js'
import { mailTables } from './mail.js'
import { noticeTable } from './notices.js'
import { pageSource } from './pages.js'

/**
 * The store in a PostgreSQL database, for any number of server processes on any number of machines.
 *
 * @param database - from `openPostgres`; the store closes it.
 */
export function createPostgresStore(database: PostgresDatabase): ReceiptStore {
  const kinds = kindTable(database)
  const links = linkReader(database)
  const notices = noticeTable(database)
  const earlier = earlierDayTable(database)
  const ratesIn: RatesIn = (...asked) => rates(database.query, ...asked)
  const pages = pageReader({
    ...pageSource(database, kinds),
    granting: (site, category) => grantingStrands(ratesIn, site, category),
  })

  return {
    keep: receiptKeeper(database, kinds),
    find: links.find,
    ...chainReader(links),
    ...pages,
    rates: ratesIn,
    count: keptCounter(ratesIn, earlier.all),
    earlierDays: earlier.all,
    countDay: dayCounter({ each: pages.each, rates: ratesIn, replace: earlier.replace }),
    noticeRates: filter => noticeRates(database.query, filter),
    missingNotices: notices.missing,
    keepNotice: notices.keep,
    notice: notices.read,
    ...mailTables(database),
    check: () => database.transaction(mustTakeReceipts),
    close: database.close,
  }
}

/** Inside the transaction, so that a connection that may not write is given up: the next may lead to a server that does. */
async function mustTakeReceipts(query: Query): Promise<void> {
  await query("SELECT 1 FROM receipts WHERE site = ''")
  const [row] = await query<{ setting: string }>("SELECT current_setting('transaction_read_only') AS setting")
  if (row?.setting !== 'off') throw new StoreError('The database takes no writes now')
}
