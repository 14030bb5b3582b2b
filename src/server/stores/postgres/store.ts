import { chainReader } from '../chain.js'
import { pageReader } from '../pages.js'
import { type ReceiptStore, StoreError } from '../store.js'
import type { PostgresDatabase } from './database.js'
import { rates } from './days.js'
import { receiptKeeper } from './keep.js'
import { linkReader } from './links.js'
import { mailTable } from './mail.js'
import { noticeTable } from './notices.js'
import { pageSource } from './pages.js'

/**
 * The store in a PostgreSQL database, for any number of server processes on any number of machines.
 *
 * @param database - from `openPostgres`; the store closes it.
 */
export function createPostgresStore(database: PostgresDatabase): ReceiptStore {
  const links = linkReader(database)
  const notices = noticeTable(database)
  const mail = mailTable(database)

  return {
    keep: receiptKeeper(database),
    find: links.find,
    ...chainReader(links),
    ...pageReader(pageSource(database)),
    rates: (filter, by) => rates(database.query, filter, by),
    missingNotices: notices.missing,
    keepNotice: notices.keep,
    notice: notices.read,
    keepMailEvent: mail.keep,
    mailEvents: mail.read,
    async check() {
      const isReadOnly = "SELECT current_setting('transaction_read_only') AS setting"
      const [row] = await database.transaction(query => query<{ setting: string }>(isReadOnly))
      if (row?.setting !== 'off') throw new StoreError('The database takes no writes now')
    },
    close: database.close,
  }
}
