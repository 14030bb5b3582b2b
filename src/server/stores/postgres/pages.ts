import type { KindSource } from '../kinds.js'
import { pageQuery } from '../page-query.js'
import type { PageSource } from '../pages.js'
import type { PostgresDatabase } from './database.js'
import { POSTGRES } from './dialect.js'
import { type ReceiptRow, receiptOf } from './row.js'
import { sitesIn } from './sites.js'

/** Reads what pages are made of. */
export function pageSource({ query }: PostgresDatabase, kinds: KindSource): PageSource {
  return {
    sites: () => sitesIn(query, 'receipts'),
    kinds: kinds.all,
    async read(branch, limit, after) {
      const { sql, values } = pageQuery(branch, limit, after, POSTGRES)
      return (await query<ReceiptRow>(sql, values)).map(receiptOf)
    },
  }
}
