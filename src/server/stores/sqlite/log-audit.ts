import type { AuditedLeaf, Stray } from '../log-store.js'
import type { Database } from './database.js'
import { type LeafRow, leafOf } from './log-tree.js'
import { type ReceiptRow, receiptOf, uuidText } from './row.js'

const STRAYS: Readonly<Record<Stray['is'], string>> = {
  unlogged: `SELECT id FROM receipts r WHERE site = ?
    AND NOT EXISTS (SELECT 1 FROM log_leaves l WHERE l.site = r.site AND l.id = r.id)
    AND NOT EXISTS (SELECT 1 FROM log_waiting w WHERE w.site = r.site AND w.received_at = r.received_at AND w.id = r.id)
    LIMIT ?`,
  missing: `SELECT id FROM log_waiting w WHERE site = ?
    AND NOT EXISTS (SELECT 1 FROM receipts r WHERE r.site = w.site AND r.id = w.id) LIMIT ?`,
}

/** Reads the log beside the receipts, for whoever checks one against the other. */
export function logAudit(database: Database) {
  const leaves = database.prepare<[string, number, number], LeafRow>(
    'SELECT * FROM log_leaves WHERE site = ? AND leaf_index >= ? ORDER BY leaf_index LIMIT ?',
  )
  const receipt = database.prepare<[string, Buffer], ReceiptRow>(
    'SELECT * FROM kept_receipts WHERE site = ? AND id = ?',
  )
  const strays = Object.entries(STRAYS).map(
    ([is, sql]) => [is as Stray['is'], database.prepare<[string, number], Buffer>(sql).pluck()] as const,
  )

  return {
    leaves: (site: string, from: number, limit: number): AuditedLeaf[] =>
      leaves.all(site, from, limit).map(row => {
        const kept = receipt.get(site, row.id)
        return { leaf: leafOf(row), kept: kept ? receiptOf(kept) : null }
      }),
    strays: (site: string, limit: number): Stray[] =>
      strays.flatMap(([is, statement]) => statement.all(site, limit).map(id => ({ id: uuidText(id), is }))),
  }
}
