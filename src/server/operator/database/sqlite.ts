import { randomBytes } from 'node:crypto'
import type { BetterAuthOptions } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import { sqliteStatements } from '../../database/sqlite-statements.js'
import type { Database } from '../../stores/sqlite/database.js'
import type { AuthDatabase } from './auth-database.js'

/** @param database - a connection of its own: better-auth's reads and writes shall not stand between those of receipts. */
export function sqliteAuthDatabase(database: Database): AuthDatabase {
  return {
    ...sqliteStatements(database),
    connection: database,
    async secret() {
      database.exec(
        'CREATE TABLE IF NOT EXISTS operator_secret (one INTEGER PRIMARY KEY CHECK (one = 1), secret TEXT NOT NULL)',
      )
      const fresh = randomBytes(32).toString('base64url')
      database.prepare('INSERT INTO operator_secret (one, secret) VALUES (1, ?) ON CONFLICT DO NOTHING').run(fresh)
      const row: unknown = database.prepare('SELECT secret FROM operator_secret').pluck().get()
      if (typeof row !== 'string') throw new Error('the table operator_secret holds no text')
      return row
    },
    makeTables: options => makeTables(database, options),
    close: async () => {
      database.close()
    },
  }
}

/**
 * better-auth finds out what is missing and makes it in separate steps. A transaction around both would stay open
 * over an `await` and lock out the receipts' own connection; so the plan is carried out only if the
 * tables are still as they were when it was made, and made again if another process was faster.
 *
 * @see https://www.sqlite.org/pragma.html#pragma_schema_version
 */
async function makeTables(database: Database, options: BetterAuthOptions): Promise<void> {
  for (;;) {
    const planned = schemaVersion(database)
    const { toBeCreated, toBeAdded, toBeAddedIndexes, compileMigrations } = await getMigrations(options)
    if (toBeCreated.length + toBeAdded.length + toBeAddedIndexes.length === 0) return
    const sql = await compileMigrations()
    const carryOut = database.transaction(() => {
      if (schemaVersion(database) === planned) database.exec(sql)
    })
    carryOut.immediate()
  }
}

const schemaVersion = (database: Database): unknown => database.pragma('schema_version', { simple: true })
