import type { PostgresDatabase } from './database.js'

/** What was shown, each kept once under the hash of its text. */
export function noticeTable({ query, transaction }: PostgresDatabase) {
  return {
    async missing(site: string, hashes: readonly string[]): Promise<string[]> {
      const sql = 'SELECT hash FROM notices WHERE site = $1 AND hash = ANY ($2::text[])'
      const there = new Set((await query<{ hash: string }>(sql, [site, hashes])).map(({ hash }) => hash))
      return [...new Set(hashes)].filter(hash => !there.has(hash))
    },
    async keep(site: string, hash: string, json: string): Promise<void> {
      const sql = 'INSERT INTO notices (site, hash, json) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING'
      await transaction(write => write(sql, [site, hash, json]))
    },
    async read(site: string, hash: string): Promise<string | null> {
      const sql = 'SELECT json FROM notices WHERE site = $1 AND hash = $2'
      const [row] = await query<{ json: string }>(sql, [site, hash])
      return row?.json ?? null
    },
  }
}
