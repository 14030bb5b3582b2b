import type { Decision, Method, Receipt } from '../../../contract/receipt.js'
import { choiceOf, choiceText, hashBytes, hashText, timeOf } from '../columns.js'
import type { KeptReceipt } from '../store.js'

/** A receipt as the columns of its row, in their order. */
export interface ReceiptRow {
  readonly site: string
  readonly id: Buffer
  readonly received_at: number
  readonly previous: Buffer | null
  /** Milliseconds since the Unix epoch, or the text itself when it is not the time's usual form. */
  readonly at: number | string
  readonly decision: Decision
  readonly method: Method
  readonly trusted: number
  readonly gpc: number
  readonly choice: string
  readonly policy: string
  /** The 32 bytes of the hash, or its text when that is not their usual form. */
  readonly notice: Buffer | string | null
  readonly locale: string
  readonly library: string
  readonly subject: string | null
  /** `null` for what is rare, and from before. */
  readonly kind: number | null
}

/** Writes a receipt as a row; {@link receiptOf} gives back the very same receipt. */
export function rowOf({ receipt: r, receivedAt }: KeptReceipt): ReceiptRow {
  return {
    site: r.site,
    id: uuidBytes(r.id),
    received_at: receivedAt,
    previous: r.previous === null ? null : uuidBytes(r.previous),
    at: timeOf(r.at) ?? r.at,
    decision: r.decision,
    method: r.method,
    trusted: Number(r.trusted),
    gpc: Number(r.signals.gpc),
    choice: choiceText(r.choice),
    policy: r.policy,
    notice: r.notice === null ? null : (hashBytes(r.notice) ?? r.notice),
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
    id: uuidText(row.id),
    previous: row.previous === null ? null : uuidText(row.previous),
    site: row.site,
    at: typeof row.at === 'number' ? new Date(row.at).toISOString() : row.at,
    decision: row.decision,
    method: row.method,
    trusted: row.trusted === 1,
    choice: choiceOf(row.choice),
    policy: row.policy,
    notice: row.notice === null || typeof row.notice === 'string' ? row.notice : hashText(row.notice),
    locale: row.locale,
    signals: { gpc: row.gpc === 1 },
    library: row.library,
    ...(row.subject === null ? {} : { subject: row.subject }),
  }
  return { receipt, receivedAt: row.received_at }
}

export const uuidBytes = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex')

export const uuidText = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
