import { existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import { StoreError } from '../store.js'
import { migrate } from './migrations.js'

/** A connection. A name of its own, since the driver's types do not export theirs. */
export interface Database extends BetterSqlite3.Database {}

/** How long a writer waits for another process's transaction, in milliseconds; the whole process waits with it. */
const BUSY_TIMEOUT_MS = 5_000

/**
 * Opens the one file that holds everything, makes it when it is not there, and brings its tables up to date.
 * Safe when several processes do so at once. What is committed is on disk, also after a power cut.
 *
 * @param path - of the file, or `:memory:` for tests.
 * @throws {StoreError} saying what is wrong with the file and what to do, or how to install the driver.
 * @see https://www.sqlite.org/pragma.html#pragma_synchronous
 */
export async function openDatabase(path: string): Promise<Database> {
  const Driver = await sqliteDriver()
  if (path !== ':memory:') mustBeUsable(path)
  let database: Database | undefined
  try {
    database = new Driver(path, { timeout: BUSY_TIMEOUT_MS })
    useWriteAheadLog(database)
    database.pragma('synchronous = FULL')
    database.pragma('foreign_keys = ON')
    migrate(database)
    return database
  } catch (error) {
    database?.close()
    throw error instanceof StoreError ? error : new StoreError(reason(path, error), error)
  }
}

/**
 * SQLite answers "busy" at once, whatever the timeout, to a second process that
 * switches a new file to write-ahead logging while the first one does.
 */
function useWriteAheadLog(database: Database): void {
  const until = Date.now() + BUSY_TIMEOUT_MS
  for (;;) {
    try {
      database.pragma('journal_mode = WAL')
      return
    } catch (error) {
      if (codeOf(error) !== 'SQLITE_BUSY' || Date.now() > until) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    }
  }
}

/** @throws {StoreError} how to install it, when it is not there. */
export async function sqliteDriver(): Promise<typeof BetterSqlite3> {
  try {
    return (await import('better-sqlite3')).default
  } catch (error) {
    throw new StoreError('The SQLite driver is missing. Install it beside askfirst: npm install better-sqlite3', error)
  }
}

function mustBeUsable(path: string): void {
  const folder = dirname(resolve(path))
  if (!existsSync(folder)) throw new StoreError(`The folder of the database, ${folder}, does not exist. Make it first`)
  if (existsSync(path) && statSync(path).isDirectory()) {
    throw new StoreError(`${path} is a folder; "data" is the path of a file`)
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** What is wrong with a file, and what to do. */
export function reason(path: string, error: unknown): string {
  const code = codeOf(error)
  if (code.startsWith('SQLITE_NOTADB')) return `${path} is not an Askfirst database. Name another file as "data"`
  if (code.startsWith('SQLITE_BUSY')) return `${path} is locked by another program. End that one, or try again`
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_PERM')) {
    return `${path} cannot be opened for writing. Check who owns the file and its folder`
  }
  return `${path} cannot be used: ${error instanceof Error ? error.message : String(error)}`
}
