import { canonicalJson } from '../../../contract/canonical.js'
import { grantsOf } from '../columns.js'
import { type KindSource, kindGiver } from '../kinds.js'
import { type KeepResult, type KeptReceipt, StoreError } from '../store.js'
import type { PostgresDatabase, Query } from './database.js'
import { addToDays } from './days.js'
import { insertAll } from './insert.js'
import { areThere } from './kinds.js'
import { RECEIPT_COLUMNS, type ReceiptRow, receiptOf, rowOf } from './row.js'

const WAITING_COLUMNS = { site: 'text', received_at: 'bigint', id: 'uuid' } as const
const GRANT_COLUMNS = { site: 'text', category: 'text', decision: 'text', received_at: 'bigint', id: 'uuid' } as const

/** Writes batches, each in one transaction: all of it or none. */
export function receiptKeeper({ transaction }: PostgresDatabase, kinds: KindSource) {
  const giver = kindGiver(kinds)

  return async (batch: readonly KeptReceipt[]): Promise<readonly KeepResult[]> => {
    if (batch.length === 0) return []
    // The last one set is the first of the batch: of receipts with one key the first is kept.
    const firsts = new Map(batch.map(kept => [keyOf(kept), kept] as const).toReversed())
    const sorted = [...firsts].sort(byKey).map(([, kept]) => kept)
    const given = await giver.give(sorted.map(rowOf))
    return transaction(async query => {
      if (!(await areThere(query, given.kinds))) {
        giver.forget()
        throw new StoreError('The database has lost something that it had')
      }
      const created = await insert(query, sorted, given.rows)
      const there = await stored(
        query,
        [...firsts.values()].filter(kept => !created.has(keyOf(kept))),
      )
      return batch.map(kept => {
        const key = keyOf(kept)
        // Those that come again in the batch find the first one.
        if (created.delete(key)) return there.set(key, kept) && 'created'
        const other = there.get(key)
        if (!other) return 'known' // and erased since
        return canonicalJson(other.receipt) === canonicalJson(kept.receipt) ? 'known' : 'conflict'
      })
    })
  }
}

/** Two batches with the same keys wait for each other in one order, not each for the other. */
const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1)

/** @returns the keys of those that were not there. */
async function insert(
  query: Query,
  receipts: readonly KeptReceipt[],
  rows: readonly ReceiptRow[],
): Promise<Set<string>> {
  const inserted = keysIn(
    await insertAll(query, 'receipts', RECEIPT_COLUMNS, rows, 'ON CONFLICT DO NOTHING RETURNING site, id'),
  )
  const fresh = await letWait(
    query,
    receipts.filter(kept => inserted.has(keyOf(kept))),
  )
  const rare = keysIn(rows.filter(({ kind }) => kind === null))
  const grants = fresh
    .filter(kept => rare.has(keyOf(kept)))
    .flatMap(({ receipt: { site, decision, id, choice }, receivedAt }) =>
      grantsOf(choice).map(category => ({ site, category, decision, received_at: receivedAt, id })),
    )
  await insertAll(query, 'receipt_grants', GRANT_COLUMNS, grants)
  if (fresh.length > 0) await addToDays(query, fresh)
  return new Set(fresh.map(keyOf))
}

/**
 * Lets receipts wait for their places in the log, but for those that have been erased: these are taken out again. Asked
 * after they were inserted, for an erasure under way makes the insertion wait, and is to be seen only then.
 *
 * @returns those that wait.
 */
async function letWait(query: Query, inserted: readonly KeptReceipt[]): Promise<readonly KeptReceipt[]> {
  const waiting = keysIn(
    await insertAll(
      query,
      'log_waiting',
      WAITING_COLUMNS,
      inserted.map(({ receipt: { site, id }, receivedAt }) => ({ site, received_at: receivedAt, id })),
      `AS w (site, received_at, id)
      WHERE NOT EXISTS (SELECT 1 FROM log_erasures e WHERE e.site = w.site AND e.id = w.id) RETURNING site, id`,
    ),
  )
  for (const kept of inserted) {
    if (waiting.has(keyOf(kept))) continue
    await query('DELETE FROM receipts WHERE site = $1 AND id = $2', [kept.receipt.site, kept.receipt.id])
  }
  return inserted.filter(kept => waiting.has(keyOf(kept)))
}

/** What is kept under the keys of these. */
async function stored(query: Query, receipts: readonly KeptReceipt[]): Promise<Map<string, KeptReceipt>> {
  if (receipts.length === 0) return new Map()
  const rows = await query<ReceiptRow>(
    'SELECT r.* FROM unnest($1::text[], $2::uuid[]) AS k (site, id) JOIN kept_receipts r ON r.site = k.site AND r.id = k.id',
    [receipts.map(({ receipt }) => receipt.site), receipts.map(({ receipt }) => receipt.id)],
  )
  return new Map(rows.map(receiptOf).map(kept => [keyOf(kept), kept]))
}

const keysIn = (rows: readonly Pick<ReceiptRow, 'site' | 'id'>[]): Set<string> =>
  new Set(rows.map(({ site, id }) => `${site}/${id}`))

const keyOf = ({ receipt }: KeptReceipt): string => `${receipt.site}/${receipt.id}`
