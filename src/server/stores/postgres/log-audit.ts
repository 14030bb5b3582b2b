import type { LogStore, Stray } from '../log-store.js'
import type { PostgresDatabase } from './database.js'
import { type LeafRow, leafOf } from './log-tree.js'
import { type ReceiptRow, receiptOf } from './row.js'

const STRAYS: Readonly<Record<Stray['is'], string>> = {
  unlogged: `SELECT id FROM receipts r WHERE site = $1
    AND NOT EXISTS (SELECT 1 FROM log_leaves l WHERE l.site = r.site AND l.id = r.id)
    AND NOT EXISTS (SELECT 1 FROM log_waiting w WHERE w.site = r.site AND w.received_at = r.received_at AND w.id = r.id)
    LIMIT $2`,
  missing: `SELECT id FROM log_waiting w WHERE site = $1
    AND NOT EXISTS (SELECT 1 FROM receipts r WHERE r.site = w.site AND r.id = w.id) LIMIT $2`,
}

/** Reads the log beside the receipts, for whoever checks one against the other. */
export function logAudit({ query }: PostgresDatabase): Pick<LogStore, 'audit' | 'strays'> {
  return {
    async audit(site, from, limit) {
      const leaves = await query<LeafRow>(
        'SELECT * FROM log_leaves WHERE site = $1 AND leaf_index >= $2 ORDER BY leaf_index LIMIT $3',
        [site, from, limit],
      )
      const rows = await query<ReceiptRow>('SELECT * FROM receipts WHERE site = $1 AND id = ANY ($2::uuid[])', [
        site,
        leaves.map(({ id }) => id),
      ])
      const kept = new Map(rows.map(row => [row.id, receiptOf(row)]))
      return leaves.map(row => ({ leaf: leafOf(row), kept: kept.get(row.id) ?? null }))
    },
    async strays(site, limit) {
      const found = await Promise.all(
        (['unlogged', 'missing'] as const).map(async is => {
          const rows = await query<{ id: string }>(STRAYS[is], [site, limit])
          return rows.map(({ id }): Stray => ({ id, is }))
        }),
      )
      return found.flat()
    },
  }
}
