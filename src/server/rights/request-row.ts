import type { Tables } from '../database/tables.js'
import type { Request } from './request.js'

type Row = Tables['requests']

/** A request as it is read, with its extension beside it. */
export interface ReadRow extends Row {
  readonly extended_at: number | null
  readonly extension_reason: string | null
}

/** Without its extension, which is a row of its own. */
export const rowOf = (r: Request): Row => ({
  site: r.site,
  id: r.id,
  kind: r.kind,
  state: r.state,
  received_at: r.receivedAt,
  entered_by: r.enteredBy,
  subject: r.subject,
  receipt: r.receipt,
  proof: r.proof,
  words: r.words,
  outcome: r.outcome,
  closed_at: r.closedAt,
  version: r.version,
})

export const requestOf = (row: ReadRow): Request => ({
  site: row.site,
  id: row.id,
  kind: row.kind,
  state: row.state,
  receivedAt: row.received_at,
  extension: row.extended_at === null ? null : { at: row.extended_at, reason: row.extension_reason ?? '' },
  enteredBy: row.entered_by,
  subject: row.subject,
  receipt: row.receipt,
  proof: row.proof,
  words: row.words,
  outcome: row.outcome,
  closedAt: row.closed_at,
  version: row.version,
})
