import type { Act, Consent } from '../consent/consent.js'
import { SUBJECT_ID } from '../contract/words.js'
import type { ActsOptions } from './acts.js'
import type { WrittenChoice } from './askfirst.js'
import type { LateInterface } from './interface.js'
import type { LastReceipt } from './last-receipt.js'
import type { Receipts } from './receipts.js'
import { flatChoice } from './written-choice.js'

const BY_CODE: Act = { method: 'api', trusted: false }

/** What page code may call once it is loaded; each may throw, and the caller hears of it on the page. */
export interface ByCode {
  acceptAll(): void
  rejectAll(): void
  choose(choice: WrittenChoice): Promise<void>
  withdraw(subject?: string): void
  identify(subject: string): Promise<void>
  open(): Promise<void>
  close(): Promise<void>
  label(): Promise<string>
  tell(): void
  proof(): Promise<LastReceipt | null>
}

export const byCode = (
  { site, shelf }: Pick<ActsOptions, 'site' | 'shelf'>,
  consent: Consent,
  receipts: Receipts,
  ui: LateInterface,
): ByCode => ({
  acceptAll: () => consent.acceptAll(BY_CODE),
  rejectAll: () => consent.rejectAll(BY_CODE),
  async choose(written) {
    const unknown: string[] = []
    const choice = flatChoice(site, written, category => unknown.push(category))
    if (unknown[0]) throw (await import('./misuse.js')).misuseOf(site, [unknown[0]])
    consent.choose(choice, BY_CODE)
  },
  withdraw: subject => consent.withdraw(subject, { ...BY_CODE, method: 'withdraw' }),
  async identify(subject) {
    if (!SUBJECT_ID.test(subject)) throw (await import('./misuse.js')).noSubject(subject)
    if (receipts.identify(subject)) consent.restate(BY_CODE)
  },
  open: ui.open,
  close: ui.close,
  label: ui.label,
  // What follows the record where there is a stub is loaded with all of this.
  tell: () => {},
  proof: () => import('./from-server.js').then(code => code.provedFrom(site, shelf)),
})
