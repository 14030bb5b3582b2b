import type { KeptKey, LogHead, LogStore } from '../log-store.js'
import type { PostgresDatabase } from './database.js'
import { logAudit } from './log-audit.js'
import { logEraser } from './log-erasures.js'
import { logGrower } from './log-growth.js'
import { insertKey, logKeys } from './log-keys.js'
import { logTree } from './log-tree.js'

/**
 * The logs in the PostgreSQL database of the receipts. Leases are given by its clock, which is one for all processes.
 *
 * @param database - from `openPostgres`; whoever opened it closes it.
 */
export function createPostgresLogStore(database: PostgresDatabase): LogStore {
  const { query, transaction } = database

  return {
    async start(site: string, { origin, size, checkpoint }: LogHead, key: KeptKey) {
      await transaction(async write => {
        const made = await write(
          'INSERT INTO logs (site, origin, size, checkpoint) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING site',
          [site, origin, size, checkpoint],
        )
        if (made.length === 1) await insertKey(write, site, key)
      })
    },
    async head(site) {
      const [head] = await query<LogHead>('SELECT origin, size, checkpoint FROM logs WHERE site = $1', [site])
      return head ?? null
    },
    async sites() {
      return (await query<{ site: string }>('SELECT site FROM logs ORDER BY site')).map(({ site }) => site)
    },
    ...logKeys(database),
    ...logGrower(database),
    ...logTree(database),
    ...logEraser(database),
    ...logAudit(database),
  }
}
