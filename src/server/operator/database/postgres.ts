import { randomBytes } from 'node:crypto'
import { getMigrations } from 'better-auth/db/migration'
import { postgresStatements } from '../../database/postgres-statements.js'
import type { PostgresDatabase } from '../../stores/postgres/database.js'
import { alone } from '../../stores/postgres/migrations.js'
import type { AuthDatabase } from './auth-database.js'
import { lent } from './lent.js'

/** @param database - closed with this. */
export function postgresAuthDatabase(database: PostgresDatabase): AuthDatabase {
  return {
    ...postgresStatements(database),
    connection: lent(database.readers),
    async secret() {
      const fresh = randomBytes(32).toString('base64url')
      return database.transaction(async query => {
        await query('INSERT INTO operator_secret (one, secret) VALUES (1, $1) ON CONFLICT DO NOTHING', [fresh])
        const [row] = await query<{ secret: string }>('SELECT secret FROM operator_secret WHERE one = 1')
        if (!row) throw new Error('the table operator_secret holds nothing')
        return row.secret
      })
    },
    // better-auth uses connections of its own: what it makes is there for good before the next process looks.
    makeTables: options => alone(database, async () => (await getMigrations(options)).runMigrations()),
    close: database.close,
  }
}
