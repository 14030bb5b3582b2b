import type { KeptKey, LogHead } from '../log-store.js'
import type { PostgresDatabase } from './database.js'
import { addKey } from './log-keys.js'

/** The logs themselves, a row each. */
export function logHeads({ query, transaction }: PostgresDatabase) {
  return {
    start: (site: string, { origin, size, checkpoint }: LogHead, key: KeptKey): Promise<void> =>
      transaction(async write => {
        const made = await write(
          `INSERT INTO logs (site, origin, size, checkpoint) VALUES ($1, $2, $3, $4)
           ON CONFLICT DO NOTHING RETURNING site`,
          [site, origin, size, checkpoint],
        )
        if (made.length === 1) await addKey(write, site, key)
      }),
    async read(site: string): Promise<LogHead | null> {
      const [head] = await query<LogHead>('SELECT origin, size, checkpoint FROM logs WHERE site = $1', [site])
      return head ?? null
    },
    async sites(): Promise<string[]> {
      return (await query<{ site: string }>('SELECT site FROM logs ORDER BY site')).map(({ site }) => site)
    },
  }
}
