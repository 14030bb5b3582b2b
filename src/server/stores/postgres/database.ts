import type { ClientBase, Pool } from 'pg'
import { placeOf } from '../address.js'
import { StoreError } from '../store.js'
import { storeErrorOf } from './faults.js'
import { migrate } from './migrations.js'
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

/** How long a connection, and then an answer, is waited for, in milliseconds. The address may name others. */
const TIMEOUT_MS = 5_000
const READERS_AT_MOST = 4
/** Receipts are written by one batch at a time; notices and mail beside them. */
const WRITERS_AT_MOST = 2

/** Oid of `bigint`: ours are times and counts, far below 2^53. */
const INT8 = 20

/**
 * Connects, and brings the tables up to date. Safe when several processes do so at once.
 *
 * @param address - `postgres://user:password@host:port/database`, with options of the driver such as `?sslmode=verify-full`.
 * @throws {StoreError} saying what is wrong, without the address's secrets, or how to install the driver.
 */
export async function openPostgres(address: string): Promise<PostgresDatabase> {
  const { Pool, types } = await driver()
  const poolOf = (max: number, timeoutMs: number): Pool => {
    const pool = new Pool({
      max,
      connectionTimeoutMillis: TIMEOUT_MS,
      query_timeout: timeoutMs,
      keepAlive: true,
      application_name: 'askfirst',
      types: { getTypeParser: (oid, format) => (oid === INT8 ? Number : types.getTypeParser(oid, format)) },
      onConnect: client => prepareConnection(client, timeoutMs),
      connectionString: address,
    })
    // A connection that breaks while nobody uses it is taken out of its pool; the next one who needs one finds out.
    return pool.on('error', () => undefined)
  }
  const [readers, writers, upkeep] = [
    poolOf(READERS_AT_MOST, TIMEOUT_MS),
    poolOf(WRITERS_AT_MOST, TIMEOUT_MS),
    poolOf(1, 0),
  ]

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

async function driver(): Promise<typeof import('pg')> {
  try {
    return await import('pg')
  } catch (error) {
    throw new StoreError('The PostgreSQL driver is missing. Install it beside askfirst: npm install pg', error)
  }
}

/**
 * An answer that is not on disk is no answer, whatever the role's defaults are; a lock that is never given, and a
 * process that stops in the middle of a transaction, shall not block the others for ever.
 *
 * @see https://www.postgresql.org/docs/current/runtime-config-wal.html#GUC-SYNCHRONOUS-COMMIT
 */
async function prepareConnection(client: Pick<ClientBase, 'query'>, timeoutMs: number): Promise<void> {
  await client.query(`
    SELECT set_config('lock_timeout', '${timeoutMs}', false),
      set_config('idle_in_transaction_session_timeout', '${2 * timeoutMs}', false),
      CASE WHEN current_setting('synchronous_commit') IN ('off', 'local')
        THEN set_config('synchronous_commit', 'on', false) END`)
}

/** Asks through whichever connection is free. */
function queryOf(pool: Pool): Query {
  return async <Row>(sql: string, values: readonly unknown[] = []) => {
    try {
      return (await pool.query(sql, [...values])).rows as Row[]
    } catch (error) {
      throw storeErrorOf(error)
    }
  }
}
