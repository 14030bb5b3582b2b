import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { StoreError } from '../store.js'
import { type Database, reason, sqliteDriver } from './database.js'
import { APPLICATION_ID } from './migrations.js'

/** What is in the copy. */
export interface BackedUp {
  readonly receipts: number
  readonly notices: number
  readonly bytes: number
}

/**
 * More pages than a file can have: all in one step. SQLite begins a backup again whenever another process has
 * written between two steps, so that many small ones never end beside a busy server; a reader keeps no writer waiting.
 *
 * @see https://www.sqlite.org/c3ref/backup_finish.html
 */
const ALL_PAGES = 0x7fff_ffff

/**
 * Copies a database that is in use, as it is at one moment, and opens the copy to check it.
 * The copy has its name only once it is whole and on disk.
 *
 * @throws {StoreError} when `from` is no database of ours, `to` is there already, or the copy is not sound.
 */
export async function backUp(from: string, to: string): Promise<BackedUp> {
  if (existsSync(to)) throw new StoreError(`${to} is there already. Name another file, or remove it first`)
  if (!existsSync(from)) throw new StoreError(`${from} is not there`)
  const part = `${to}.part`
  try {
    // It holds what the database holds: nobody but its owner reads it.
    closeSync(openSync(part, 'w', 0o600))
    await copy(from, part)
    const found = await check(part)
    flush(part)
    renameSync(part, to)
    flush(dirname(resolve(to)))
    return found
  } catch (error) {
    throw error instanceof StoreError ? error : new StoreError(reason(from, error), error)
  } finally {
    rmSync(part, { force: true })
  }
}

async function copy(from: string, part: string): Promise<void> {
  const Driver = await sqliteDriver()
  const database = new Driver(from, { readonly: true, fileMustExist: true })
  try {
    mustBeOurs(database)
    await database.backup(part, { progress: () => ALL_PAGES })
  } finally {
    database.close()
  }
}

async function check(part: string): Promise<BackedUp> {
  const Driver = await sqliteDriver()
  const database = new Driver(part)
  try {
    // Without the write-ahead log the copy is one file; the server switches it on again.
    database.pragma('journal_mode = DELETE')
    mustBeOurs(database)
    const found = database.pragma('integrity_check', { simple: true })
    if (found !== 'ok') throw new StoreError(`the copy is not sound: ${String(found)}. Check the disks of both`)
    const count = (table: string): number => Number(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
    return { receipts: count('receipts'), notices: count('notices'), bytes: statSync(part).size }
  } finally {
    database.close()
  }
}

function mustBeOurs(database: Database): void {
  if (database.pragma('application_id', { simple: true }) === APPLICATION_ID) return
  throw new StoreError(`${database.name} is not an Askfirst database`)
}

/** A file or folder, to the disk itself. */
function flush(path: string): void {
  const file = openSync(path, 'r')
  fsyncSync(file)
  closeSync(file)
}
