import { canonicalJson } from '../../../contract/canonical.js'
import { grantsOf } from '../columns.js'
import type { KeepResult, KeptReceipt } from '../store.js'
import type { PostgresDatabase, Query } from './database.js'
import { addToDays } from './days.js'
import { insertOf } from './insert.js'
import { RECEIPT_COLUMNS, type ReceiptRow, receiptOf, rowOf } from './row.js'

const WAITING_COLUMNS = { site: 'text', received_at: 'bigint', id: 'uuid' } as const
const GRANT_COLUMNS = { site: 'text', category: 'text', decision: 'text', received_at: 'bigint', id: 'uuid' } as const

/** Writes batches, each in one transaction: all of it or none. */
export function receiptKeeper({ transaction }: PostgresDatabase) {
  return async (batch: readonly KeptReceipt[]): Promise<readonly KeepResult[]> => {
    if (batch.length === 0) return []
    // The last one set is the first of the batch: of receipts with one key the first is kept.
    const firsts = new Map(batch.map(kept => [keyOf(kept), kept] as const).toReversed())
    return transaction(async query => {
      const erased = await erasedOf(query, [...firsts.values()])
      const created = await insert(
        query,
        [...firsts]
          .filter(([key]) => !erased.has(key))
          .sort(byKey)
          .map(([, kept]) => kept),
      )
      const there = await stored(
        query,
        [...firsts.values()].filter(kept => !created.has(keyOf(kept))),
      )
      return batch.map(kept => {
        const key = keyOf(kept)
        // Those that come again in the batch find the first one.
        if (created.delete(key)) return there.set(key, kept) && 'created'
        if (erased.has(key)) return 'known'
        const other = there.get(key)
        return other && canonicalJson(other.receipt) === canonicalJson(kept.receipt) ? 'known' : 'conflict'
      })
    })
  }
}

/** Two batches with the same keys wait for each other in one order, not each for the other. */
const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1)

/** @returns the keys of those that were not there. */
async function insert(query: Query, receipts: readonly KeptReceipt[]): Promise<Set<string>> {
  const { sql, values } = insertOf(
    'receipts',
    RECEIPT_COLUMNS,
    receipts.map(rowOf),
    'ON CONFLICT DO NOTHING RETURNING site, id',
  )
  const created = new Set(
    (await query<Pick<ReceiptRow, 'site' | 'id'>>(sql, values)).map(({ site, id }) => `${site}/${id}`),
  )
  const fresh = receipts.filter(kept => created.has(keyOf(kept)))
  const grants = fresh.flatMap(({ receipt: { site, decision, id, choice }, receivedAt }) =>
    grantsOf(choice).map(category => ({ site, category, decision, received_at: receivedAt, id })),
  )
  if (grants.length > 0) {
    const granted = insertOf('receipt_grants', GRANT_COLUMNS, grants)
    await query(granted.sql, granted.values)
  }
  if (fresh.length > 0) {
    await addToDays(query, fresh)
    const rows = fresh.map(({ receipt: { site, id }, receivedAt }) => ({ site, received_at: receivedAt, id }))
    const waiting = insertOf('log_waiting', WAITING_COLUMNS, rows)
    await query(waiting.sql, waiting.values)
  }
  return created
}

/** The keys of those that were kept once, and destroyed since. */
async function erasedOf(query: Query, receipts: readonly KeptReceipt[]): Promise<Set<string>> {
  const rows = await query<Pick<ReceiptRow, 'site' | 'id'>>(
    'SELECT e.site, e.id FROM unnest($1::text[], $2::uuid[]) AS k (site, id) JOIN log_erasures e ON e.site = k.site AND e.id = k.id',
    [receipts.map(({ receipt }) => receipt.site), receipts.map(({ receipt }) => receipt.id)],
  )
  return new Set(rows.map(({ site, id }) => `${site}/${id}`))
}

/** What is kept under the keys of these. */
async function stored(query: Query, receipts: readonly KeptReceipt[]): Promise<Map<string, KeptReceipt>> {
  if (receipts.length === 0) return new Map()
  const rows = await query<ReceiptRow>(
    'SELECT r.* FROM unnest($1::text[], $2::uuid[]) AS k (site, id) JOIN receipts r ON r.site = k.site AND r.id = k.id',
    [receipts.map(({ receipt }) => receipt.site), receipts.map(({ receipt }) => receipt.id)],
  )
  return new Map(rows.map(receiptOf).map(kept => [keyOf(kept), kept]))
}

const keyOf = ({ receipt }: KeptReceipt): string => `${receipt.site}/${receipt.id}`
