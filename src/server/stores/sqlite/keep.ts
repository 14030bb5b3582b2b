import { canonicalJson } from '../../../contract/canonical.js'
import { grantsOf } from '../columns.js'
import { type KindSource, kindGiver } from '../kinds.js'
import type { KeepResult, KeptReceipt, ReceiptStore } from '../store.js'
import type { Database } from './database.js'
import { dayTable } from './days.js'
import { guarded } from './guarded.js'
import { type ReceiptRow, receiptOf, rowOf } from './row.js'

const COLUMNS = [
  'site',
  'id',
  'received_at',
  'previous',
  'at',
  'decision',
  'method',
  'trusted',
  'gpc',
  'choice',
  'policy',
  'notice',
  'locale',
  'library',
  'subject',
  'kind',
] as const satisfies readonly (keyof ReceiptRow)[]

/** Writes batches, each in one transaction: all of it or none. */
export function receiptKeeper(database: Database, kinds: KindSource): ReceiptStore['keep'] {
  const { give } = kindGiver(kinds)
  const insert = database.prepare<unknown[]>(
    `INSERT INTO receipts (${COLUMNS.join()}) SELECT ${COLUMNS.map(() => '?').join()}
     WHERE NOT EXISTS (SELECT 1 FROM log_erasures WHERE site = ? AND id = ?) ON CONFLICT DO NOTHING`,
  )
  const grant = database.prepare<[string, string, string, number, Buffer]>(
    'INSERT INTO receipt_grants VALUES (?, ?, ?, ?, ?)',
  )
  const wait = database.prepare<[string, number, Buffer]>('INSERT INTO log_waiting VALUES (?, ?, ?)')
  const days = dayTable(database)
  const there = database.prepare<[string, Buffer], ReceiptRow>('SELECT * FROM kept_receipts WHERE site = ? AND id = ?')

  function keepOne(kept: KeptReceipt, row: ReceiptRow): KeepResult {
    if (insert.run(...COLUMNS.map(name => row[name]), row.site, row.id).changes === 1) {
      for (const category of row.kind === null ? grantsOf(kept.receipt.choice) : []) {
        grant.run(row.site, category, row.decision, row.received_at, row.id)
      }
      wait.run(row.site, row.received_at, row.id)
      return 'created'
    }
    const other = there.get(row.site, row.id)
    if (!other) return 'known' // and erased since
    return canonicalJson(receiptOf(other).receipt) === canonicalJson(kept.receipt) ? 'known' : 'conflict'
  }

  const all = database.transaction((batch: readonly KeptReceipt[], rows: readonly ReceiptRow[]) => {
    const results = rows.map((row, i) => keepOne(batch[i] as KeptReceipt, row))
    days.add(batch.filter((_, i) => results[i] === 'created'))
    return results
  })
  return async batch => {
    const { rows } = await give(batch.map(rowOf))
    return guarded(() => all.immediate(batch, rows))
  }
}
