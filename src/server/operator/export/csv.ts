import { stringify } from 'csv-stringify/sync'
import type { KeptReceipt } from '../../stores/store.js'

const ROWS_A_CHUNK = 100

const COLUMNS = [
  'received_at',
  'at',
  'site',
  'id',
  'previous',
  'decision',
  'method',
  'trusted',
  'granted',
  'refused',
  'policy',
  'notice',
  'locale',
  'gpc',
  'library',
  'subject',
] as const

type Row = Readonly<Record<(typeof COLUMNS)[number], string>>

/**
 * Receipts as CSV, RFC 4180, one line each, a chunk at a time. Most cells are what a browser sent: one that a
 * spreadsheet would take for a formula gets an apostrophe before it.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export async function* csvOf(receipts: AsyncIterable<KeptReceipt>): AsyncGenerator<string> {
  yield linesOf([Object.fromEntries(COLUMNS.map(name => [name, name]))])
  let rows: Row[] = []
  for await (const kept of receipts) {
    if (rows.push(rowOf(kept)) < ROWS_A_CHUNK) continue
    yield linesOf(rows)
    rows = []
  }
  if (rows.length > 0) yield linesOf(rows)
}

/** Lines end as the standard says, which is also what spreadsheets write. */
export const linesOf = (rows: readonly Readonly<Record<string, string>>[]): string =>
  stringify([...rows], { columns: [...COLUMNS], escape_formulas: true, record_delimiter: 'windows' })

function rowOf({ receipt, receivedAt }: KeptReceipt): Row {
  const named = (granted: boolean): string =>
    Object.keys(receipt.choice)
      .filter(name => receipt.choice[name] === granted)
      .join(' ')
  return {
    received_at: new Date(receivedAt).toISOString(),
    at: receipt.at,
    site: receipt.site,
    id: receipt.id,
    previous: receipt.previous ?? '',
    decision: receipt.decision,
    method: receipt.method,
    trusted: yesOrNo(receipt.trusted),
    granted: named(true),
    refused: named(false),
    policy: receipt.policy,
    notice: receipt.notice ?? '',
    locale: receipt.locale,
    gpc: yesOrNo(receipt.signals.gpc),
    library: receipt.library,
    subject: receipt.subject ?? '',
  }
}

const yesOrNo = (flag: boolean): string => (flag ? 'yes' : 'no')
