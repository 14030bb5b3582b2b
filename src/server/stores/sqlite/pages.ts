import type { Statement } from '../conditions.js'
import type { KindSource } from '../kinds.js'
import { pageQuery } from '../page-query.js'
import type { PageSource } from '../pages.js'
import { type Strand, strandQuery } from '../strands.js'
import type { Database } from './database.js'
import { SQLITE } from './dialect.js'
import { guarded } from './guarded.js'
import { type ReceiptRow, receiptOf } from './row.js'

/** Every site there is a receipt of, by leaps over the key instead of a scan. */
const SITES = `
  WITH RECURSIVE each(site) AS (
    SELECT min(site) FROM receipts
    UNION ALL SELECT (SELECT min(site) FROM receipts WHERE site > each.site) FROM each WHERE each.site IS NOT NULL
  ) SELECT site FROM each WHERE site IS NOT NULL`

/** Reads what pages are made of; a query is prepared once. */
export function pageSource(database: Database, kinds: KindSource): Omit<PageSource, 'granting'> {
  const statements = new Map<string, ReturnType<typeof prepare>>()
  const prepare = (sql: string) => database.prepare<unknown[], ReceiptRow>(sql)
  const sites = database.prepare<[], string>(SITES).pluck()
  const strands = database.prepare<[string], Strand>(strandQuery(SQLITE))

  function rowsOf({ sql, values }: Statement): ReceiptRow[] {
    const statement = statements.get(sql) ?? prepare(sql)
    statements.set(sql, statement)
    return statement.all(...values)
  }

  return {
    sites: async () => guarded(() => sites.all()),
    strands: async site => guarded(() => strands.all(site)),
    kinds: kinds.all,
    read: async (branch, limit, after) => guarded(() => rowsOf(pageQuery(branch, limit, after, SQLITE)).map(receiptOf)),
  }
}
