import type { Receipt } from '../../../contract/receipt.js'
import type { MailKeys } from '../../../email/keys.js'
import { receiptName } from '../../email/receipt-name.js'
import type { PublishedPolicy } from '../policy.js'
import { agreementTo } from './agreement.js'

/** What a person said, and in which circumstances. */
export interface Said {
  readonly site: string
  readonly subject: string
  readonly policy: PublishedPolicy
  readonly decision: 'given' | 'refused' | 'withdrawn'
  /** The person's newest receipt about this policy. */
  readonly previous: Receipt | null
  /** The hash of what was shown. */
  readonly notice: string | null
  /** The language in which it was shown. */
  readonly locale: string
  readonly gpc: boolean
  /** Milliseconds since the Unix epoch. */
  readonly at: number
}

/** The proof of one answer. What follows on a receipt has one id, so that two requests at once leave one. */
export function agreementReceipt(keys: MailKeys, said: Said): Receipt {
  const { site, subject, policy, decision, previous, notice, locale, gpc, at } = said
  const name = agreementTo(policy.id)
  return {
    schema: 'askfirst.receipt/1',
    id: receiptName(keys, site, subject, name, policy.version, previous?.id ?? ''),
    previous: previous?.id ?? null,
    site,
    at: new Date(at).toISOString(),
    decision,
    method: decision === 'withdrawn' ? 'withdraw' : 'save',
    trusted: true, // nobody but the person was given the signed address
    choice: { [name]: decision === 'given' },
    policy: policy.version,
    notice,
    locale,
    signals: { gpc },
    library: __VERSION__,
    subject,
  }
}
