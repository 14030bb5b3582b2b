import { isPostgres } from '../../stores/address.js'
import type { AuthDatabase } from './auth-database.js'

/**
 * @param data - the path of a SQLite file, or PostgreSQL's address.
 * @throws {StoreError} when it cannot be used.
 */
export async function openAuthDatabase(data: string): Promise<AuthDatabase> {
  if (isPostgres(data)) {
    const { openPostgres } = await import('../../stores/postgres/database.js')
    const { postgresAuthDatabase } = await import('./postgres.js')
    return postgresAuthDatabase(await openPostgres(data))
  }
  const { openDatabase } = await import('../../stores/sqlite/database.js')
  const { sqliteAuthDatabase } = await import('./sqlite.js')
  return sqliteAuthDatabase(await openDatabase(data))
}
