import { ABOUT_CHOICES, type Links, NEWEST_OF } from '../chain.js'
import type { Database } from './database.js'
import { guarded } from './guarded.js'
import { type ReceiptRow, receiptOf, uuidBytes } from './row.js'

/** Reads single receipts and those beside them in a chain. */
export function linkReader(database: Database): Links {
  const one = database.prepare<[string, Buffer], ReceiptRow>('SELECT * FROM kept_receipts WHERE site = ? AND id = ?')
  const after = database.prepare<[string, Buffer], ReceiptRow>(
    'SELECT * FROM kept_receipts WHERE site = ? AND previous = ? ORDER BY received_at DESC, id DESC LIMIT 200',
  )
  const newest = database.prepare<[string, string], ReceiptRow & { readonly is_replaced: number }>(
    `${NEWEST_OF} WHERE site = ? AND subject = ? AND ${ABOUT_CHOICES} ORDER BY received_at DESC, id DESC LIMIT 1`,
  )
  const receiptOrNull = (row: ReceiptRow | undefined) => (row ? receiptOf(row) : null)

  return {
    find: async (site, id) => guarded(() => receiptOrNull(one.get(site, uuidBytes(id)))),
    successors: async (site, id) => guarded(() => after.all(site, uuidBytes(id)).map(receiptOf)),
    async newestOf(site, subject) {
      const row = guarded(() => newest.get(site, subject))
      return row ? { kept: receiptOf(row), isReplaced: row.is_replaced === 1 } : null
    },
  }
}
