import type { Query } from './database.js'

/**
 * Locks a site's log until the end of the transaction: whoever grows it or gives it another key takes turns.
 *
 * @returns how long it is; `null` when the site has none, and nothing is locked.
 */
export async function lockedSize(query: Query, site: string): Promise<number | null> {
  const [head] = await query<{ size: number }>('SELECT size FROM logs WHERE site = $1 FOR UPDATE', [site])
  return head?.size ?? null
}
