import type { Receipt } from '../contract/receipt.js'
import type { Site } from '../contract/site.js'
import type { Decided } from './consent.js'

/** What a receipt tells beside the decision itself. */
export interface Circumstances {
  /** The hash of what was shown, or `null` when nothing was. */
  readonly notice: string | null
  readonly locale: string
  readonly gpc: boolean
  readonly library: string
  readonly subject: string | null
  /** Milliseconds since the Unix epoch. */
  readonly at: number
}

/** The proof of one decision. */
export function receiptOf(
  site: Site,
  { record, decision, choice, previous, act }: Decided,
  of: Circumstances,
): Receipt {
  return {
    schema: 'askfirst.receipt/1',
    id: record.receipt,
    previous,
    site: site.site,
    at: new Date(of.at).toISOString(),
    decision,
    method: act.method,
    trusted: act.trusted,
    choice,
    policy: record.policy,
    notice: of.notice,
    locale: of.locale,
    signals: { gpc: of.gpc },
    library: of.library,
    ...(of.subject ? { subject: of.subject } : {}),
  }
}
