import type { AuditedLeaf, Stray } from '../log-store.js'
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
export function logAudit({ query }: PostgresDatabase) {
  async function straysThat(is: Stray['is'], site: string, limit: number): Promise<Stray[]> {
    return (await query<{ id: string }>(STRAYS[is], [site, limit])).map(({ id }) => ({ id, is }))
  }

  return {
    async leaves(site: string, from: number, limit: number): Promise<AuditedLeaf[]> {
      const leaves = await query<LeafRow>(
        'SELECT * FROM log_leaves WHERE site = $1 AND leaf_index >= $2 ORDER BY leaf_index LIMIT $3',
        [site, from, limit],
      )
      const receipts = await query<ReceiptRow>(
        'SELECT * FROM kept_receipts WHERE site = $1 AND id = ANY ($2::uuid[])',
        [site, leaves.map(({ id }) => id)],
      )
      const kept = new Map(receipts.map(row => [row.id, receiptOf(row)]))
      return leaves.map(row => ({ leaf: leafOf(row), kept: kept.get(row.id) ?? null }))
    },
    strays: async (site: string, limit: number): Promise<Stray[]> => [
      ...(await straysThat('unlogged', site, limit)),
      ...(await straysThat('missing', site, limit)),
    ],
  }
}
