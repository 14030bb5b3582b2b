import type { GrowthStep, LogStep } from '../log-store.js'
import type { KeptReceipt } from '../store.js'
import type { Database } from './database.js'
import { type ReceiptRow, receiptOf, uuidBytes } from './row.js'

/** Somebody else has been there: the transaction is taken back. */
class Overtaken extends Error {}

/** Every site that waits, by leaps over the key instead of a scan. */
const SITES = `
  WITH RECURSIVE each(site) AS (
    SELECT min(site) FROM log_waiting
    UNION ALL SELECT (SELECT min(site) FROM log_waiting WHERE site > each.site) FROM each WHERE each.site IS NOT NULL
  ) SELECT site FROM each WHERE site IS NOT NULL`

/** Gives waiting receipts their places. */
export function logGrower(database: Database, now: () => number, onStep: (step: GrowthStep) => void) {
  const sites = database.prepare<[], string>(SITES).pluck()
  // A receipt that somebody has deleted in the file, and a browser has sent again, has a place already.
  const waiting = database.prepare<[string, number], ReceiptRow>(
    `SELECT r.* FROM log_waiting w JOIN kept_receipts r ON r.site = w.site AND r.id = w.id
     WHERE w.site = ? AND NOT EXISTS (SELECT 1 FROM log_leaves l WHERE l.site = w.site AND l.id = w.id)
     ORDER BY w.received_at, w.id LIMIT ?`,
  )
  // A lease that ends later than any may was given by a clock that has been set back since.
  const lead = database.prepare<unknown[]>(
    `UPDATE logs SET leader = @holder, leads_until = @now + @forMs
     WHERE site = @site AND (leader IS NULL OR leader = @holder OR leads_until <= @now OR leads_until > @now + @forMs)`,
  )
  const leaf = database.prepare<unknown[]>(
    'INSERT INTO log_leaves (site, leaf_index, id, entry, salt) VALUES (?, ?, ?, ?, ?)',
  )
  const arrived = database.prepare<[string, number, Buffer]>(
    'DELETE FROM log_waiting WHERE site = ? AND received_at = ? AND id = ?',
  )
  const node = database.prepare<unknown[]>('INSERT INTO log_nodes (site, level, node_index, hash) VALUES (?, ?, ?, ?)')
  const head = database.prepare<[number, string, string]>('UPDATE logs SET size = ?, checkpoint = ? WHERE site = ?')
  const size = database.prepare<[string], number>('SELECT size FROM logs WHERE site = ?').pluck()

  const grow = database.transaction(({ site, from, leaves, nodes, checkpoint }: LogStep) => {
    if (size.get(site) !== from) throw new Overtaken()
    for (const [i, { id, entry, salt }] of leaves.entries()) leaf.run(site, from + i, uuidBytes(id), entry, salt)
    onStep('leaves')
    for (const { id, receivedAt } of leaves) {
      if (arrived.run(site, receivedAt, uuidBytes(id)).changes !== 1) throw new Overtaken()
    }
    onStep('waiting')
    for (const { level, index, hash } of nodes) node.run(site, level, index, hash)
    onStep('nodes')
    head.run(from + leaves.length, checkpoint, site)
    onStep('head')
  })

  return {
    sites: (): string[] => sites.all(),
    waiting: (site: string, limit: number): KeptReceipt[] => waiting.all(site, limit).map(receiptOf),
    lead: (site: string, holder: string, forMs: number): boolean =>
      lead.run({ site, holder, forMs, now: now() }).changes === 1,
    grow(step: LogStep): boolean {
      try {
        grow.immediate(step)
        return true
      } catch (error) {
        if (error instanceof Overtaken) return false
        throw error
      }
    },
  }
}
