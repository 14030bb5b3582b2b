import type { Database } from '../../src/server/stores/sqlite/database.js'

const FIRST_TABLES = "'receipts', 'receipt_grants', 'notices', 'mail_events'"

/** What later steps have done to the first tables; the receipts must be few, so that none is of a kind. */
const BACK = `
  DROP VIEW kept_receipts;
  DROP INDEX receipts_by_kind;
  DROP INDEX receipts_by_strand;
  ALTER TABLE receipts DROP COLUMN kind;
  CREATE INDEX receipts_by_decision ON receipts (site, decision, received_at, id);
`

/** Makes a file what the first version left behind: its receipts, without what later steps have made. */
export function backToFirst(database: Database): void {
  database.exec(BACK)
  const later = database
    .prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN (${FIRST_TABLES})`)
    .pluck()
    .all()
  for (const name of later) database.exec(`DROP TABLE "${name}"`)
  database.pragma('user_version = 1')
}
