import { pageQuery } from '../page-query.js'
import type { PageSource } from '../pages.js'
import { type Strand, strandQuery } from '../strands.js'
import type { PostgresDatabase } from './database.js'
import { POSTGRES } from './dialect.js'
import { type ReceiptRow, receiptOf } from './row.js'
import { sitesIn } from './sites.js'

/** Reads what pages are made of. */
export function pageSource({ query }: PostgresDatabase): PageSource<ReceiptRow> {
  return {
    sites: () => sitesIn(query, 'receipts'),
    strands: site => query<Strand>(strandQuery(POSTGRES), [site]),
    async read(branch, limit, after) {
      const { sql, values } = pageQuery(branch, limit, after, POSTGRES)
      return query(sql, values)
    },
    newestFirst: (a, b) => b.received_at - a.received_at || (a.id < b.id ? 1 : -1),
    receiptOf,
  }
}
