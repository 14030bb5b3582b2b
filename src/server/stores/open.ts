import { isPostgres } from './address.js'
import type { LogStore } from './log-store.js'
import type { ReceiptStore } from './store.js'

/** Two views of one database. */
export interface Stores {
  /** Closes the database of both. */
  readonly store: ReceiptStore
  readonly logStore: LogStore
}

/**
 * Opens the database that `data` names, makes its tables when they are missing and brings them up to date.
 *
 * @param data - the path of a file, or an address such as `postgres://user:password@host/database`.
 * @param now - for what the database has no clock of its own. Default: `Date.now`.
 * @throws {StoreError} when it cannot be used.
 */
export async function openStores(data: string, now = Date.now): Promise<Stores> {
  // Each is loaded only when it is chosen: its driver need not be installed otherwise.
  if (isPostgres(data)) {
    const { openPostgres } = await import('./postgres/database.js')
    const { createPostgresStore } = await import('./postgres/store.js')
    const { createPostgresLogStore } = await import('./postgres/log-store.js')
    const database = await openPostgres(data)
    return { store: createPostgresStore(database), logStore: createPostgresLogStore(database) }
  }
  const { openDatabase } = await import('./sqlite/database.js')
  const { createSqliteStore } = await import('./sqlite/store.js')
  const { createSqliteLogStore } = await import('./sqlite/log-store.js')
  const database = await openDatabase(data)
  return { store: createSqliteStore(database), logStore: createSqliteLogStore(database, { now }) }
}
