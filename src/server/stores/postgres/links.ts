import { ABOUT_CHOICES, type Links, NEWEST_OF } from '../chain.js'
import type { PostgresDatabase } from './database.js'
import { type ReceiptRow, receiptOf } from './row.js'

const NEWEST_FIRST = 'ORDER BY received_at DESC, id DESC'

/** Reads single receipts and those beside them in a chain. */
export function linkReader({ query }: PostgresDatabase): Links {
  async function read(condition: string, ...values: string[]) {
    return (await query<ReceiptRow>(`SELECT * FROM kept_receipts WHERE ${condition}`, values)).map(receiptOf)
  }

  return {
    find: async (site, id) => (await read('site = $1 AND id = $2', site, id))[0] ?? null,
    successors: (site, id) => read(`site = $1 AND previous = $2 ${NEWEST_FIRST} LIMIT 200`, site, id),
    async newestOf(site, subject) {
      const [row] = await query<ReceiptRow & { readonly is_replaced: boolean }>(
        `${NEWEST_OF} WHERE site = $1 AND subject = $2 AND ${ABOUT_CHOICES} ${NEWEST_FIRST} LIMIT 1`,
        [site, subject],
      )
      return row ? { kept: receiptOf(row), isReplaced: row.is_replaced } : null
    },
  }
}
