import type { Database } from './database.js'

/** What was shown, each kept once under the hash of its text. */
export function noticeTable(database: Database) {
  const one = database.prepare<[string, string], string>('SELECT json FROM notices WHERE site = ? AND hash = ?').pluck()
  const has = database.prepare<[string, string]>('SELECT 1 FROM notices WHERE site = ? AND hash = ?')
  const insert = database.prepare<[string, string, string]>(
    'INSERT INTO notices VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )

  return {
    missing: (site: string, hashes: readonly string[]): string[] =>
      [...new Set(hashes)].filter(hash => has.get(site, hash) === undefined),
    keep(site: string, hash: string, json: string): void {
      insert.run(site, hash, json)
    },
    read: (site: string, hash: string): string | null => one.get(site, hash) ?? null,
  }
}
