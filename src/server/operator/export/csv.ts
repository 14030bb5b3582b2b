import { csvHeadOf, csvLinesOf } from '../../formats/csv.js'
import type { KeptReceipt } from '../../stores/store.js'
import type { ExportFormat } from './format.js'
import { namesIn } from './names.js'

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

/** One line a receipt. Most cells are what a browser sent. */
export const csv: ExportFormat = {
  ending: 'csv',
  type: 'text/csv; charset=utf-8; header=present',
  head: () => csvHeadOf(COLUMNS),
  linesOf: receipts => csvLinesOf(COLUMNS, receipts.map(rowOf)),
  tail: '',
}

function rowOf({ receipt, receivedAt }: KeptReceipt): Row {
  return {
    received_at: new Date(receivedAt).toISOString(),
    at: receipt.at,
    site: receipt.site,
    id: receipt.id,
    previous: receipt.previous ?? '',
    decision: receipt.decision,
    method: receipt.method,
    trusted: yesOrNo(receipt.trusted),
    granted: namesIn(receipt.choice, true).join(' '),
    refused: namesIn(receipt.choice, false).join(' '),
    policy: receipt.policy,
    notice: receipt.notice ?? '',
    locale: receipt.locale,
    gpc: yesOrNo(receipt.signals.gpc),
    library: receipt.library,
    subject: receipt.subject ?? '',
  }
}

const yesOrNo = (flag: boolean): string => (flag ? 'yes' : 'no')
