import { alikeOf } from '../alike.js'
import { choiceOf, grantsOf } from '../columns.js'
import type { Kind } from '../kinds.js'
import type { Erasure } from '../log-store.js'
import { rollupOf } from '../rollup.js'
import type { KeptReceipt } from '../store.js'
import type { PostgresDatabase, Query } from './database.js'
import { addErased } from './days.js'
import { type ReceiptRow, receiptOf } from './row.js'

interface ErasureRow {
  readonly id: string
  readonly leaf_index: number | null
  readonly erased_at: number
  readonly erased_by: string
  readonly why: string
}

/** By their whole key: a site has as many grants as decisions, and no index that begins with a receipt's id. */
const GRANTS =
  'DELETE FROM receipt_grants WHERE site = $1 AND category = ANY ($2::text[]) AND decision = $3 AND received_at = $4 AND id = $5'

/** Destroys receipts: what they said, and what their entries were made with. */
export function logEraser({ query, transaction }: PostgresDatabase) {
  return {
    /** @returns how many of them were kept. */
    erase: (site: string, erasures: readonly Omit<Erasure, 'index'>[]): Promise<number> =>
      transaction(async write => {
        const erased: KeptReceipt[] = []
        // In one order, so that two batches wait for each other, and not each for the other.
        for (const each of erasures.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
          erased.push(...(await erase(write, site, each)))
        }
        await addErased(write, rollupOf(alikeOf(erased)))
        return erased.length
      }),
    async all(site: string): Promise<Erasure[]> {
      const sql = 'SELECT * FROM log_erasures WHERE site = $1 ORDER BY erased_at, id'
      return (await query<ErasureRow>(sql, [site])).map(row => ({
        id: row.id,
        index: row.leaf_index,
        at: row.erased_at,
        by: row.erased_by,
        why: row.why,
      }))
    },
  }
}

/** @returns what was kept. */
async function erase(write: Query, site: string, { id, at, by, why }: Omit<Erasure, 'index'>): Promise<KeptReceipt[]> {
  const [row] = await write<ReceiptRow>('DELETE FROM receipts WHERE site = $1 AND id = $2 RETURNING *', [site, id])
  if (!row) return []
  const [kind] =
    row.kind === null
      ? []
      : await write<Kind>('SELECT * FROM receipt_kinds WHERE site = $1 AND kind = $2', [site, row.kind])
  const { received_at: receivedAt } = row
  if (row.kind === null) await write(GRANTS, [site, grantsOf(choiceOf(row.choice)), row.decision, receivedAt, id])
  // Before the leaf: an integration that is just giving the receipt its place has this row until the leaf is there.
  await write('DELETE FROM log_waiting WHERE site = $1 AND received_at = $2 AND id = $3', [site, receivedAt, id])
  const [leaf] = await write<{ leaf_index: number }>(
    'UPDATE log_leaves SET salt = NULL WHERE site = $1 AND id = $2 RETURNING leaf_index',
    [site, id],
  )
  await write(
    'INSERT INTO log_erasures (site, id, leaf_index, erased_at, erased_by, why) VALUES ($1, $2, $3, $4, $5, $6)',
    [site, id, leaf?.leaf_index ?? null, at, by, why],
  )
  return [receiptOf({ ...row, choice: kind?.choice ?? row.choice })]
}
