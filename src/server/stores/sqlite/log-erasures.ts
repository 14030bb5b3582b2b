import { alikeOf } from '../alike.js'
import { grantsOf } from '../columns.js'
import type { Erasure } from '../log-store.js'
import { rollupOf } from '../rollup.js'
import type { KeptReceipt } from '../store.js'
import type { Database } from './database.js'
import { dayTable } from './days.js'
import { type ReceiptRow, receiptOf, uuidBytes, uuidText } from './row.js'

interface ErasureRow {
  readonly id: Buffer
  readonly leaf_index: number | null
  readonly erased_at: number
  readonly erased_by: string
  readonly why: string
}

/** Destroys receipts: what they said, and what their entries were made with. */
export function logEraser(database: Database) {
  const receipt = database.prepare<unknown[], ReceiptRow>('SELECT * FROM kept_receipts WHERE site = @site AND id = @id')
  // By their whole keys: a site has as many grants as decisions, and no index that begins with a receipt's id.
  const grant = database.prepare<unknown[]>(
    `DELETE FROM receipt_grants
     WHERE site = @site AND category = @category AND decision = @decision AND received_at = @receivedAt AND id = @id`,
  )
  const others = [
    'DELETE FROM receipts WHERE site = @site AND id = @id',
    'DELETE FROM log_waiting WHERE site = @site AND received_at = @receivedAt AND id = @id',
    'UPDATE log_leaves SET salt = NULL WHERE site = @site AND id = @id',
  ].map(sql => database.prepare<unknown[]>(sql))
  const record = database.prepare<unknown[]>(
    `INSERT INTO log_erasures (site, id, leaf_index, erased_at, erased_by, why) VALUES
     (@site, @id, (SELECT leaf_index FROM log_leaves WHERE site = @site AND id = @id), @at, @by, @why)`,
  )
  const days = dayTable(database)
  const all = database.prepare<[string], ErasureRow>('SELECT * FROM log_erasures WHERE site = ? ORDER BY erased_at, id')

  /** @returns what was kept. */
  function eraseOne(site: string, { id, at, by, why }: Omit<Erasure, 'index'>): KeptReceipt[] {
    const row = receipt.get({ site, id: uuidBytes(id) })
    if (!row) return []
    const kept = receiptOf(row)
    const given = { site, id: row.id, decision: row.decision, receivedAt: row.received_at }
    for (const category of row.kind === null ? grantsOf(kept.receipt.choice) : []) grant.run({ ...given, category })
    for (const statement of others) statement.run(given)
    record.run({ site, id: row.id, at, by, why })
    return [kept]
  }
  const erase = database.transaction((site: string, erasures: readonly Omit<Erasure, 'index'>[]) => {
    const erased = erasures.flatMap(each => eraseOne(site, each))
    days.addErased(rollupOf(alikeOf(erased)))
    return erased.length
  })

  return {
    /** @returns how many of them were kept. */
    erase(site: string, erasures: readonly Omit<Erasure, 'index'>[]): number {
      // What is deleted otherwise stays in the file until its page is used again.
      database.pragma('secure_delete = ON')
      try {
        return erase.immediate(site, erasures)
      } finally {
        database.pragma('secure_delete = OFF')
      }
    },
    all: (site: string): Erasure[] =>
      all.all(site).map(row => ({
        id: uuidText(row.id),
        index: row.leaf_index,
        at: row.erased_at,
        by: row.erased_by,
        why: row.why,
      })),
  }
}
