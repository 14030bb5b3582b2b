import type { ClientBase, Pool } from 'pg'
import { StoreError } from '../store.js'

export interface PoolSize {
  /** Connections at most. */
  readonly max: number
  /** How long an answer, or a lock, is waited for, in milliseconds; 0 for as long as it takes. */
  readonly timeoutMs: number
}

/** How long a connection is waited for, in milliseconds. */
const CONNECT_TIMEOUT_MS = 5_000

/** Oid of `bigint`: ours are times and counts, far below 2^53. */
const INT8 = 20

/**
 * Makes pools of connections to one address; a connection is made when it is first needed.
 *
 * @throws {StoreError} how to install the driver, when it is not there.
 */
export async function poolsAt(address: string): Promise<(size: PoolSize) => Pool> {
  const { Pool, types } = await driver()
  return ({ max, timeoutMs }) => {
    const pool = new Pool({
      max,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
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
