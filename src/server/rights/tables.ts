import type { Kind, Proof, State } from './request.js'

/** What people have asked; times are milliseconds since the Unix epoch. */
export interface RightsTables {
  requests: {
    site: string
    id: string
    kind: Kind
    state: State
    received_at: number
    entered_by: string
    subject: string | null
    receipt: string | null
    proof: Proof | null
    words: string
    outcome: string
    closed_at: number | null
    version: number
  }
  /** At most one of each request. */
  request_extensions: {
    site: string
    request: string
    at: number
    reason: string
  }
  request_notes: {
    site: string
    request: string
    at: number
    id: string
    operator: string
    words: string
  }
  /** Who has objected, or asked that what is kept only be kept. */
  left_alone: {
    site: string
    /** `subject:<hash>` or `receipt:<number>`. */
    who: string
    since: number
    /** The request by which; lifting one leaves another in force. */
    request: string
  }
  /** These three as the receipt store makes them, in both databases; not all of their columns. */
  mail_events: {
    /** Of eight random bytes, or a UUID: each database has its own. */
    id: unknown
    site: string
    subject: string
    message: string
    kind: 'open' | 'click'
    target: string | null
    at: number
  }
  receipts: {
    site: string
    subject: string | null
    received_at: number
  }
  notices: {
    site: string
    hash: string
    json: string
  }
}
