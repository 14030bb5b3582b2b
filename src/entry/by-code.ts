import type { Act, Consent } from '../consent/consent.js'
import { ContractError } from '../contract/errors.js'
import type { Site } from '../contract/site.js'
import { SUBJECT_ID } from '../contract/words.js'
import type { WrittenChoice } from './askfirst.js'
import type { LateInterface } from './interface.js'
import type { Receipts } from './receipts.js'
import { flatChoice } from './written-choice.js'

const BY_CODE: Act = { method: 'api', trusted: false }

/** What page code may call once it is loaded; each may throw, and the caller hears of it on the page. */
export interface ByCode {
  acceptAll(): void
  rejectAll(): void
  choose(choice: WrittenChoice): Promise<void>
  withdraw(subject?: string): void
  identify(subject: string): void
  open(): Promise<void>
  close(): Promise<void>
  label(): Promise<string>
  tell(): void
}

export const byCode = (site: Site, consent: Consent, receipts: Receipts, ui: LateInterface): ByCode => ({
  acceptAll: () => consent.acceptAll(BY_CODE),
  rejectAll: () => consent.rejectAll(BY_CODE),
  async choose(written) {
    const unknown: string[] = []
    const choice = flatChoice(site, written, category => unknown.push(category))
    if (unknown[0]) throw (await import('./misuse.js')).misuseOf(site, [unknown[0]])
    consent.choose(choice, BY_CODE)
  },
  withdraw: subject => consent.withdraw(subject, { ...BY_CODE, method: 'withdraw' }),
  identify(subject) {
    if (!SUBJECT_ID.test(subject)) {
      const allowed = 'a hash of 16 to 128 letters, digits, - or _ is expected'
      throw new ContractError('INVALID_RECEIPT', { path: 'identify()', given: subject, allowed })
    }
    if (receipts.identify(subject)) consent.restate(BY_CODE)
  },
  open: ui.open,
  close: ui.close,
  label: ui.label,
  // What follows the record where there is a stub is loaded with all of this.
  tell: () => {},
})
