import type { Pool } from 'pg'
import { placeOf } from '../address.js'
import { StoreError } from '../store.js'
import { storeErrorOf } from './faults.js'
import { migrate } from './migrations.js'
import { poolsAt } from './pools.js'
import { transactionIn } from './transaction.js'

/** Asks for rows; a table's and a column's names are ours, every value is bound. */
export type Query = <Row>(sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>

export type Transaction = <T>(work: (query: Query) => Promise<T>) => Promise<T>

/** Connections to one PostgreSQL database. */
export interface PostgresDatabase {
  /** Where it is, without its secrets. */
  readonly place: string
  /** For reading, so that nobody who reads takes the writers' connections. */
  readonly readers: Pool
  /** @throws {StoreError} whatever the reason. */
  readonly query: Query
  /**
   * All that `work` does, or nothing. When it resolves it is on disk, and on the standby that the server waits for.
   * `work` is begun again when another transaction was in its way.
   *
   * @throws {StoreError} whatever the reason; the connection is given up then.
   */
  readonly transaction: Transaction
  /** The same for what may take long: no answer is too slow, no lock is waited for in vain. */
  readonly upkeep: Transaction
  close(): Promise<void>
}

/** How long an answer is waited for, in milliseconds. The address may name another limit. */
const TIMEOUT_MS = 5_000
const READERS_AT_MOST = 4
/** Receipts are written by one batch at a time; notices and mail beside them. */
const WRITERS_AT_MOST = 2

/**
 * Connects, and brings the tables up to date. Safe when several processes do so at once.
 *
 * @param address - `postgres://user:password@host:port/database`, with options of the driver such as `?sslmode=verify-full`.
 * @throws {StoreError} saying what is wrong, without the address's secrets, or how to install the driver.
 */
export async function openPostgres(address: string): Promise<PostgresDatabase> {
  const poolOf = await poolsAt(address)
  const readers = poolOf({ max: READERS_AT_MOST, timeoutMs: TIMEOUT_MS })
  const writers = poolOf({ max: WRITERS_AT_MOST, timeoutMs: TIMEOUT_MS })
  const upkeep = poolOf({ max: 1, timeoutMs: 0 })
  let closed: Promise<unknown> | null = null

  const database: PostgresDatabase = {
    place: placeOf(address),
    readers,
    query: queryOf(readers),
    transaction: transactionIn(writers),
    upkeep: transactionIn(upkeep),
    async close() {
      await (closed ??= Promise.all([readers.end(), writers.end(), upkeep.end()]))
    },
  }
  try {
    await migrate(database)
    return database
  } catch (error) {
    await database.close()
    if (error instanceof StoreError && error.cause === undefined) throw error
    const cause = error instanceof StoreError ? error.cause : error
    throw new StoreError(
      `${database.place} cannot be used: ${cause instanceof Error ? cause.message : 'no reason given'}`,
      cause,
    )
  }
}

/** Asks through whichever connection is free. */
function queryOf(pool: Pool): Query {
  return async <Row>(sql: string, values: readonly unknown[] = []) => {
    try {
      return (await pool.query(sql, values.map(askable))).rows as Row[]
    } catch (error) {
      throw storeErrorOf(error)
    }
  }
}

/** A text with a zero byte is in no table: PostgreSQL refuses to look for it, where nothing found is the answer. */
const askable = (value: unknown): unknown => (typeof value === 'string' ? value.replaceAll('\0', '\uffff') : value)
