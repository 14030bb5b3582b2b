import { ADDRESS_EXPECTED, isAddress, isPostgres } from './address.js'
import type { LogStore } from './log-store.js'
import { type ReceiptStore, StoreError } from './store.js'

/** Receipts and the log of them, in one database. */
export interface Stores {
  /** Closes the database for both. */
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
    if (!isAddress(data)) throw new StoreError(ADDRESS_EXPECTED)
    const { openPostgres } = await import('./postgres/database.js')
    const { createPostgresStore } = await import('./postgres/store.js')
    const { createPostgresLogStore } = await import('./postgres/log-store.js')
    const database = await openPostgres(data)
    return { store: createPostgresStore(database), logStore: createPostgresLogStore(database, { now }) }
  }
  const { openDatabase } = await import('./sqlite/database.js')
  const { createSqliteStore } = await import('./sqlite/store.js')
  const { createSqliteLogStore } = await import('./sqlite/log-store.js')
  const database = await openDatabase(data)
  return { store: createSqliteStore(database), logStore: createSqliteLogStore(database, { now }) }
}
