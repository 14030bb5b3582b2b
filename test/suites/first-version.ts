import type { Database } from '../../src/server/stores/sqlite/database.js'

const FIRST_TABLES = "'receipts', 'receipt_grants', 'notices', 'mail_events'"

/** Makes a file what the first version left behind: its receipts, without what later steps have made. */
export function backToFirst(database: Database): void {
  const later = database
    .prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN (${FIRST_TABLES})`)
    .pluck()
    .all()
  for (const name of later) database.exec(`DROP TABLE "${name}"`)
  database.pragma('user_version = 1')
}
