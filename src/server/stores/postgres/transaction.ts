import type { Pool, PoolClient } from 'pg'
import { StoreError } from '../store.js'
import type { Query, Transaction } from './database.js'
import { mayBeDoneAgain, storeErrorOf } from './faults.js'

const TRIES_AT_MOST = 5

/** The class "warning", which is how a commit tells that it stopped waiting for its standby. */
const WARNING = '01000'

/** @see PostgresDatabase.transaction */
export function transactionIn(pool: Pool): Transaction {
  return async work => {
    for (let tries = 1; ; tries++) {
      try {
        return await once(pool, work)
      } catch (error) {
        if (tries === TRIES_AT_MOST || !mayBeDoneAgain(error)) throw storeErrorOf(error)
      }
    }
  }
}

async function once<T>(pool: Pool, work: (query: Query) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  // A connection in use tells of its end twice: to the query under way, and to whoever listens. Nobody would end the process.
  const ignore = (): void => undefined
  client.on('error', ignore)
  try {
    await client.query('BEGIN')
    const result = await work(async (sql, values = []) => (await client.query(sql, [...values])).rows)
    await commit(client)
    client.off('error', ignore)
    client.release()
    return result
  } catch (error) {
    // It may be broken, or on a server that is now a standby; and what it has begun ends with it.
    client.release(true)
    throw error
  }
}

/**
 * When somebody cancels the wait for the standby, PostgreSQL commits all the same and only warns:
 * what was answered then could be lost with the primary.
 *
 * @see https://www.postgresql.org/docs/current/warm-standby.html#SYNCHRONOUS-REPLICATION
 */
async function commit(client: PoolClient): Promise<void> {
  let isWarned = false
  const look = ({ code }: { code?: string | undefined }): void => {
    isWarned ||= code === WARNING
  }
  client.on('notice', look)
  await client.query('COMMIT')
  client.off('notice', look)
  if (isWarned) throw new StoreError('The database has stopped waiting for its standby')
}
