import type { Query } from './database.js'

/**
 * Every site that a table has rows of: by leaps over its key instead of a scan; one query each, for not every cluster
 * takes a recursive one over all its machines.
 */
export async function sitesIn(query: Query, table: 'receipts' | 'log_waiting'): Promise<string[]> {
  const found: string[] = []
  for (;;) {
    const [row] = await query<{ site: string | null }>(`SELECT min(site) AS site FROM ${table} WHERE site > $1`, [
      found.at(-1) ?? '',
    ])
    if (typeof row?.site !== 'string') return found
    found.push(row.site)
  }
}
