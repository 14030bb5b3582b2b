import type { Receipt } from '../../contract/receipt.js'
import type { KeepResult, ReceiptStore } from '../stores/store.js'
import { ANALYTICS, grantsAnalytics } from './may-measure.js'

/** What takes receipts in: on disk when it resolves. */
export interface Ingest {
  keep(receipts: readonly Receipt[], at: number): Promise<readonly KeepResult[]>
}

/** Whose mail is no longer to be measured, and the circumstances of saying so. */
export interface StopOptions {
  readonly store: ReceiptStore
  readonly ingest: Ingest
  readonly key: CryptoKey
  readonly site: string
  readonly subject: string
  readonly gpc: boolean
  /** Milliseconds since the Unix epoch. */
  readonly at: number
}

/**
 * Takes analytics back for a recipient, with a receipt. Said twice, or in two processes at once, it makes one.
 *
 * @returns the decision now in force; `null` for a person who never made one, so that there is nothing to take back.
 */
export async function stopMeasuring(given: StopOptions): Promise<Receipt | null> {
  const { store, ingest, key, site, subject, at } = given
  const newest = await store.latestOf(site, subject)
  if (!newest || !grantsAnalytics(newest.receipt)) return newest?.receipt ?? null
  const withdrawal = withdrawalOf(newest.receipt, await withdrawalId(key, newest.receipt), given)
  const [result] = await ingest.keep([withdrawal], at)
  // Another request was faster and wrote this same withdrawal, a moment earlier: that is the one in force.
  const isSecond = result === 'conflict' || result === 'known'
  return isSecond ? ((await store.find(site, withdrawal.id))?.receipt ?? null) : withdrawal
}

function withdrawalOf(previous: Receipt, id: string, { site, subject, gpc, at }: StopOptions): Receipt {
  const choice = Object.entries(previous.choice).map(([name, granted]) => [name, granted && !isAnalytics(name)])
  return {
    schema: 'askfirst.receipt/1',
    id,
    previous: previous.id,
    site,
    at: new Date(at).toISOString(),
    decision: 'withdrawn',
    method: 'email',
    trusted: true, // nobody but the recipient was given the signed address
    choice: Object.fromEntries(choice),
    policy: previous.policy,
    notice: null,
    locale: previous.locale,
    signals: { gpc },
    library: __VERSION__,
    subject,
  }
}

const isAnalytics = (name: string): boolean => name === ANALYTICS || name.startsWith(`${ANALYTICS}/`)

/**
 * The one id that the withdrawal of this receipt can have, so that a store keeps no second one. Made
 * with the secret: nobody else can take the id before.
 *
 * @see RFC 9562, section 5.8: version 8, its bits as the maker likes
 */
async function withdrawalId(key: CryptoKey, { site, id }: Receipt): Promise<string> {
  const mac = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(`askfirst.stop/1\n${site}\n${id}`))
  const bytes = new Uint8Array(mac).slice(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
