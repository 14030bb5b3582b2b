import type { Decision, Method, Receipt } from '../../contract/receipt.js'
import type { Choice } from '../../contract/record.js'
import type { Site } from '../../contract/site.js'
import type { MailKeys } from '../../email/keys.js'
import type { KeepResult, KeptReceipt, ReceiptStore } from '../stores/store.js'
import { ANALYTICS, grantsAnalytics, mayMeasure } from './may-measure.js'
import { receiptName } from './receipt-name.js'

/** What takes receipts in: on disk when it resolves. */
export interface Ingest {
  keep(receipts: readonly Receipt[], at: number): Promise<readonly KeepResult[]>
}

export interface DecideDeps {
  readonly store: ReceiptStore
  readonly ingest: Ingest
  readonly keys: MailKeys
}

/** Who has decided, and the circumstances. */
export interface Act {
  readonly site: Site
  readonly subject: string
  readonly method: Method
  readonly locale: string
  readonly gpc: boolean
  /** What was shown, by its hash; `null` when nothing is known of it. */
  readonly notice: string | null
  /** Milliseconds since the Unix epoch. */
  readonly at: number
}

/** What is in force after an act, and whether the act has changed it. */
export interface Decided {
  readonly receipt: Receipt | null
  readonly isNew: boolean
}

/**
 * Takes analytics back for a recipient, with a receipt; whoever has never made a decision has nothing to take back.
 *
 * @throws {StoreError} or {@link Refusal} when it could not be kept: then it has not happened.
 */
export async function stopMeasuring(deps: DecideDeps, act: Act): Promise<Decided> {
  const newest = await deps.store.latestOf(act.site.site, act.subject)
  if (!newest || !grantsAnalytics(newest.receipt)) return { receipt: newest?.receipt ?? null, isNew: false }
  const { receipt } = newest
  const choice = Object.entries(receipt.choice).map(([name, granted]) => [name, granted && !isAnalytics(name)])
  const said = { decision: 'withdrawn', choice: Object.fromEntries(choice), policy: receipt.policy } as const
  return keepDecision(deps, act, newest, { ...said, locale: receipt.locale })
}

/** Grants analytics to a recipient's mail, under the policy in force; for whoever has granted it already nothing changes. */
export async function allowMeasuring(deps: DecideDeps, act: Act): Promise<Decided> {
  const newest = await deps.store.latestOf(act.site.site, act.subject)
  if (newest && mayMeasure(newest, act.site, act.at)) return { receipt: newest.receipt, isNew: false }
  const before = newest?.receipt.choice ?? {}
  const decision = Object.values(before).includes(true) ? 'changed' : 'given'
  return keepDecision(deps, act, newest, { decision, choice: { ...before, [ANALYTICS]: true } })
}

const isAnalytics = (name: string): boolean => name === ANALYTICS || name.startsWith(`${ANALYTICS}/`)

interface Said {
  readonly decision: Decision
  readonly choice: Choice
  readonly policy?: string
  readonly locale?: string
}

async function keepDecision(deps: DecideDeps, act: Act, newest: KeptReceipt | null, said: Said): Promise<Decided> {
  const previous = newest?.receipt.id ?? null
  const id = receiptName(deps.keys, act.site.site, previous ?? act.subject, said.decision)
  return keepOnce(deps, receiptOf(act, { id, previous, ...said }), act.at)
}

/** Another request may have been faster and have kept the same a moment earlier: that is the one in force. */
export async function keepOnce({ store, ingest }: DecideDeps, receipt: Receipt, at: number): Promise<Decided> {
  const [result] = await ingest.keep([receipt], at)
  if (result === 'created') return { receipt, isNew: true }
  return { receipt: (await store.find(receipt.site, receipt.id))?.receipt ?? null, isNew: false }
}

/** The receipt of an act. Nobody but the recipient was given the address in a mail; what a sender tells is the sender's word. */
export function receiptOf(act: Act, said: Said & Pick<Receipt, 'id' | 'previous'>): Receipt {
  const { site, subject, method, locale, gpc, notice, at } = act
  return {
    schema: 'askfirst.receipt/1',
    site: site.site,
    at: new Date(at).toISOString(),
    method,
    trusted: method === 'email',
    policy: site.policy.version,
    notice,
    locale,
    signals: { gpc },
    library: __VERSION__,
    subject,
    ...said,
  }
}
