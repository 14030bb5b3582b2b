import { randomBytes } from 'node:crypto'
import type { Database } from '../stores/sqlite/database.js'

/**
 * The secret that signs the operators' session cookies: made at random on first
 * use and kept in the database file, so that a restart signs nobody out and no
 * installation shares another's. Safe when several processes start at once.
 */
export function sessionSecret(database: Database): string {
  database.exec(
    'CREATE TABLE IF NOT EXISTS operator_secret (one INTEGER PRIMARY KEY CHECK (one = 1), secret TEXT NOT NULL)',
  )
  const fresh = randomBytes(32).toString('base64url')
  database.prepare('INSERT INTO operator_secret (one, secret) VALUES (1, ?) ON CONFLICT DO NOTHING').run(fresh)
  const row: unknown = database.prepare('SELECT secret FROM operator_secret').pluck().get()
  if (typeof row !== 'string') throw new Error('the table operator_secret holds no text')
  return row
}
