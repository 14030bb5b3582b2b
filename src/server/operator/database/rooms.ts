import type { ServerSettings } from '../../config.js'
import { isPostgres } from '../../stores/address.js'
import type { AuthDatabase } from './auth-database.js'
import type { OperatorDatabase } from './database.js'

/** The tables of the operator's rooms; what is published from them is there for everybody. */
export interface Rooms {
  readonly database: OperatorDatabase
  /** The same, where somebody may sign in. */
  readonly auth: AuthDatabase | null
  close(): Promise<void>
}

/** @throws {StoreError} when the database cannot be used. */
export async function openRooms({ data, operators }: Pick<ServerSettings, 'data' | 'operators'>): Promise<Rooms> {
  if (operators.length === 0) return { ...(await openStatements(data)), auth: null }
  // Loaded only here: a server that nobody signs in to starts without the sign-in library.
  const { openAuthDatabase } = await import('./open.js')
  const auth = await openAuthDatabase(data)
  return { database: auth, auth, close: auth.close }
}

/** The rooms' tables alone, for whoever needs no sign-in. */
export async function openStatements(data: string): Promise<Pick<Rooms, 'database' | 'close'>> {
  if (isPostgres(data)) {
    const { openPostgres } = await import('../../stores/postgres/database.js')
    const { postgresStatements } = await import('./postgres-statements.js')
    const database = await openPostgres(data)
    return { database: postgresStatements(database), close: database.close }
  }
  const { openDatabase } = await import('../../stores/sqlite/database.js')
  const { sqliteStatements } = await import('./sqlite-statements.js')
  const database = await openDatabase(data)
  return { database: sqliteStatements(database), close: async () => void database.close() }
}
