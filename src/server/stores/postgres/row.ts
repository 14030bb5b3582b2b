import type { Decision, Method, Receipt } from '../../../contract/receipt.js'
import { choiceOf, choiceText, hashBytes, hashText, timeOf } from '../columns.js'
import type { KeptReceipt } from '../store.js'

/** The columns of `receipts` with their types, in their order. */
export const RECEIPT_COLUMNS = {
  site: 'text',
  id: 'uuid',
  received_at: 'bigint',
  previous: 'uuid',
  at: 'bigint',
  at_text: 'text',
  decision: 'text',
  method: 'text',
  trusted: 'boolean',
  gpc: 'boolean',
  choice: 'text',
  policy: 'text',
  notice: 'bytea',
  notice_text: 'text',
  locale: 'text',
  library: 'text',
  subject: 'text',
  kind: 'integer',
} as const

/** A receipt as the columns of its row. */
export interface ReceiptRow {
  readonly site: string
  readonly id: string
  readonly received_at: number
  readonly previous: string | null
  readonly at: number | null
  /** The time's own text when it is not in its usual form. */
  readonly at_text: string | null
  readonly decision: Decision
  readonly method: Method
  readonly trusted: boolean
  readonly gpc: boolean
  readonly choice: string
  readonly policy: string
  readonly notice: Buffer | null
  /** The hash's own text when it is not in its usual form. */
  readonly notice_text: string | null
  readonly locale: string
  readonly library: string
  readonly subject: string | null
  /** `null` for what is rare, and from before. */
  readonly kind: number | null
}

/** Writes a receipt as a row; {@link receiptOf} gives back the very same receipt. */
export function rowOf({ receipt: r, receivedAt }: KeptReceipt): ReceiptRow {
  const at = timeOf(r.at)
  const notice = r.notice === null ? null : hashBytes(r.notice)
  return {
    site: r.site,
    id: r.id,
    received_at: receivedAt,
    previous: r.previous,
    at,
    at_text: at === null ? r.at : null,
    decision: r.decision,
    method: r.method,
    trusted: r.trusted,
    gpc: r.signals.gpc,
    choice: choiceText(r.choice),
    policy: r.policy,
    notice,
    notice_text: notice === null ? r.notice : null,
    locale: r.locale,
    library: r.library,
    subject: r.subject ?? null,
    kind: null,
  }
}

/** @see {@link rowOf} */
export function receiptOf(row: ReceiptRow): KeptReceipt {
  const receipt: Receipt = {
    schema: 'askfirst.receipt/1',
    id: row.id,
    previous: row.previous,
    site: row.site,
    at: row.at_text ?? new Date(row.at ?? 0).toISOString(),
    decision: row.decision,
    method: row.method,
    trusted: row.trusted,
    choice: choiceOf(row.choice),
    policy: row.policy,
    notice: row.notice === null ? row.notice_text : hashText(row.notice),
    locale: row.locale,
    signals: { gpc: row.gpc },
    library: row.library,
    ...(row.subject === null ? {} : { subject: row.subject }),
  }
  return { receipt, receivedAt: row.received_at }
}
