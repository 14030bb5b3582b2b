import { isPostgres } from './address.js'
import type { ReceiptStore } from './store.js'

/**
 * Opens the store that `data` names, makes its tables when they are missing and brings them up to date.
 *
 * @param data - the path of a file, or an address such as `postgres://user:password@host/database`.
 * @throws {StoreError} when it cannot be used.
 */
export async function openStore(data: string): Promise<ReceiptStore> {
  // Each is loaded only when it is chosen: its driver need not be installed otherwise.
  if (isPostgres(data)) {
    const { openPostgres } = await import('./postgres/database.js')
    const { createPostgresStore } = await import('./postgres/store.js')
    return createPostgresStore(await openPostgres(data))
  }
  const { openDatabase } = await import('./sqlite/database.js')
  const { createSqliteStore } = await import('./sqlite/store.js')
  return createSqliteStore(await openDatabase(data))
}
