import type { BetterAuthOptions } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import type { Database } from '../stores/sqlite/database.js'

/**
 * Makes better-auth's tables, or adds what a newer release of it needs. Safe when several processes start at once.
 *
 * better-auth finds out what is missing and makes it in separate steps. A transaction around both would stay open
 * over an `await` and lock out the receipts' own connection; so the plan is carried out only if the
 * tables are still as they were when it was made, and made again if another process was faster.
 *
 * @see https://www.sqlite.org/pragma.html#pragma_schema_version
 */
export async function makeTables(database: Database, options: BetterAuthOptions): Promise<void> {
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
