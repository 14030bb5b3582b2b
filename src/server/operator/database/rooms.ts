import type { ServerSettings } from '../../config.js'
import type { RoomsDatabase } from '../../database/database.js'
import { openStatements } from '../../database/open.js'
import type { AuthDatabase } from './auth-database.js'

/** The tables of the operator's rooms; what is published from them is there for everybody. */
export interface Rooms {
  readonly database: RoomsDatabase
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
