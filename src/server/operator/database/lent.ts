import type { Pool, PoolClient } from 'pg'

/**
 * Connections for a library that gives each one back as if nothing had happened. One whose answer never came would go
 * on waiting for it in front of everybody's later questions: after an error it is closed instead.
 */
export function lent(pool: Pool) {
  return {
    async connect() {
      const client = await pool.connect()
      let hasFailed = false
      const onError = (): void => {
        hasFailed = true
      }
      client.on('error', onError)
      const query = async (sql: string, values: unknown[]) =>
        client.query(sql, values).catch((error: unknown) => {
          hasFailed = true
          throw error
        })
      return {
        // Of its many forms that library uses one.
        query: query as PoolClient['query'],
        release(): void {
          client.off('error', onError)
          client.release(hasFailed)
        },
      }
    },
    end: () => pool.end(),
  }
}
