import type { KindSource } from '../kinds.js'
import { pageQuery } from '../page-query.js'
import type { PageSource } from '../pages.js'
import { type Strand, strandQuery } from '../strands.js'
import type { PostgresDatabase } from './database.js'
import { POSTGRES } from './dialect.js'
import { type ReceiptRow, receiptOf } from './row.js'
import { sitesIn } from './sites.js'

/** Reads what pages are made of. */
export function pageSource({ query }: PostgresDatabase, kinds: KindSource): Omit<PageSource, 'granting'> {
  return {
    sites: () => sitesIn(query, 'receipts'),
    strands: site => query<Strand>(strandQuery(POSTGRES), [site]),
    kinds: kinds.all,
    async read(branch, limit, after) {
      const { sql, values } = pageQuery(branch, limit, after, POSTGRES)
      return (await query<ReceiptRow>(sql, values)).map(receiptOf)
    },
  }
}
