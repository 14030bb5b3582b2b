import type { Receipt } from '../../../contract/receipt.js'
import { uuidv8 } from '../../../contract/uuid.js'
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
export async function agreementReceipt(key: CryptoKey, said: Said): Promise<Receipt> {
  const { site, subject, policy, decision, previous, notice, locale, gpc, at } = said
  return {
    schema: 'askfirst.receipt/1',
    id: await idAfter(key, said),
    previous: previous?.id ?? null,
    site,
    at: new Date(at).toISOString(),
    decision,
    method: decision === 'withdrawn' ? 'withdraw' : 'save',
    trusted: true, // nobody but the person was given the signed address
    choice: { [agreementTo(policy.id)]: decision === 'given' },
    policy: policy.version,
    notice,
    locale,
    signals: { gpc },
    library: __VERSION__,
    subject,
  }
}

/** Made with the secret: nobody else can take the id before. */
async function idAfter(key: CryptoKey, { site, subject, policy, previous }: Said): Promise<string> {
  const named = ['askfirst.agreement/1', site, subject, policy.id, policy.version, previous?.id ?? ''].join('\n')
  return uuidv8(new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(named))))
}
