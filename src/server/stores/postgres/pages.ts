import { pageQuery } from '../page-query.js'
import type { PageSource } from '../pages.js'
import type { PostgresDatabase } from './database.js'
import { POSTGRES } from './dialect.js'
import { type ReceiptRow, receiptOf } from './row.js'

/** Reads what pages are made of. */
export function pageSource({ query }: PostgresDatabase): PageSource<ReceiptRow> {
  return {
    /** By leaps over the key instead of a scan; one query each, for not every cluster takes a recursive one over all its machines. */
    async sites() {
      const found: string[] = []
      for (;;) {
        const [row] = await query<{ site: string | null }>('SELECT min(site) AS site FROM receipts WHERE site > $1', [
          found.at(-1) ?? '',
        ])
        if (typeof row?.site !== 'string') return found
        found.push(row.site)
      }
    },
    async read(branch, limit, after) {
      const { sql, values } = pageQuery(branch, limit, after, POSTGRES)
      return query(sql, values)
    },
    newestFirst: (a, b) => b.received_at - a.received_at || (a.id < b.id ? 1 : -1),
    receiptOf,
  }
}
