import { type ReceiptStore, StoreError } from '../store.js'
import { chainReader } from './chain.js'
import type { Database } from './database.js'
import { receiptKeeper } from './keep.js'
import { mailTable } from './mail.js'
import { noticeTable } from './notices.js'
import { pageReader } from './pages.js'
import { type ReceiptRow, receiptOf, uuidBytes } from './row.js'

/**
 * The store in one SQLite file: the default, for one machine with any number of processes.
 *
 * @param database - from `openDatabase`; the store closes it.
 */
export function createSqliteStore(database: Database): ReceiptStore {
  const keep = receiptKeeper(database)
  const { chain, latestOf } = chainReader(database)
  const newest = pageReader(database)
  const notices = noticeTable(database)
  const mail = mailTable(database)
  const one = database.prepare<[string, Buffer], ReceiptRow>('SELECT * FROM receipts WHERE site = ? AND id = ?')
  const lock = database.transaction(() => one.get('', uuidBytes('')))

  return {
    keep: async batch => guarded(() => keep(batch)),
    find: async (site, id) =>
      guarded(() => {
        const row = one.get(site, uuidBytes(id))
        return row ? receiptOf(row) : null
      }),
    chain: async (site, id) => guarded(() => chain(site, id)),
    newest: async (filter, limit, cursor) => guarded(() => newest(filter, limit, cursor)),
    async *each(filter) {
      let cursor: string | undefined
      do {
        const page = guarded(() => newest(filter, ROWS_A_STEP, cursor))
        yield* page.receipts
        cursor = page.next ?? undefined
        // An export of millions must not keep everybody else waiting.
        await new Promise(resolve => setImmediate(resolve))
      } while (cursor)
    },
    latestOf: async (site, subject) => guarded(() => latestOf(site, subject)),
    missingNotices: async (site, hashes) => guarded(() => notices.missing(site, hashes)),
    keepNotice: async (site, hash, json) => guarded(() => notices.keep(site, hash, json)),
    notice: async (site, hash) => guarded(() => notices.read(site, hash)),
    keepMailEvent: async event => guarded(() => mail.keep(event)),
    mailEvents: async (site, message) => guarded(() => mail.read(site, message)),
    check: async () => {
      guarded(() => lock.immediate())
    },
    close: async () => {
      database.close()
    },
  }
}

const ROWS_A_STEP = 200

/** A fault of the file or the disk becomes one kind of error; a caller's own mistake stays what it is. */
export function guarded<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof RangeError) throw error
    throw new StoreError('The database cannot do this now', error)
  }
}
