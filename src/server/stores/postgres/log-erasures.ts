import type { Erasure, LogStore } from '../log-store.js'
import type { PostgresDatabase } from './database.js'

interface ErasureRow {
  readonly id: string
  readonly leaf_index: number | null
  readonly erased_at: number
  readonly erased_by: string
  readonly why: string
}

/** The waiting row before the leaf: an integration under way is waited for there, and has its leaf written then. */
const TRACES = [
  'DELETE FROM receipt_grants WHERE site = $1 AND id = $2',
  'DELETE FROM log_waiting WHERE site = $1 AND id = $2',
  'UPDATE log_leaves SET salt = NULL WHERE site = $1 AND id = $2',
]

const RECORD = `
  INSERT INTO log_erasures (site, id, leaf_index, erased_at, erased_by, why) VALUES
  ($1, $2, (SELECT leaf_index FROM log_leaves WHERE site = $1 AND id = $2), $3, $4, $5)`

/** Destroys receipts: what they said, and what their entries were made with. The space is PostgreSQL's to clear (`VACUUM`). */
export function logEraser({ query, transaction }: PostgresDatabase): Pick<LogStore, 'erase' | 'erasures'> {
  return {
    erase: (site, { id, at, by, why }) =>
      transaction(async write => {
        const found = await write('DELETE FROM receipts WHERE site = $1 AND id = $2 RETURNING id', [site, id])
        if (found.length === 0) return false
        for (const sql of TRACES) await write(sql, [site, id])
        await write(RECORD, [site, id, at, by, why])
        return true
      }),
    async erasures(site) {
      const sql = 'SELECT * FROM log_erasures WHERE site = $1 ORDER BY erased_at, id'
      return (await query<ErasureRow>(sql, [site])).map(
        (row): Erasure => ({
          id: row.id,
          index: row.leaf_index,
          at: row.erased_at,
          by: row.erased_by,
          why: row.why,
        }),
      )
    },
  }
}
