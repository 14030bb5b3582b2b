import { isPostgres } from '../stores/address.js'
import type { RoomsDatabase } from './database.js'

export interface OpenDatabase {
  readonly database: RoomsDatabase
  close(): Promise<void>
}

/** The rooms’ tables alone, for whoever needs no sign-in. @throws {StoreError} when the database cannot be used. */
export async function openStatements(data: string): Promise<OpenDatabase> {
  if (isPostgres(data)) {
    const { openPostgres } = await import('../stores/postgres/database.js')
    const { postgresStatements } = await import('./postgres-statements.js')
    const database = await openPostgres(data)
    return { database: postgresStatements(database), close: database.close }
  }
  const { openDatabase } = await import('../stores/sqlite/database.js')
  const { sqliteStatements } = await import('./sqlite-statements.js')
  const database = await openDatabase(data)
  return { database: sqliteStatements(database), close: async () => void database.close() }
}
