import type { Askfirst } from '../askfirst.js'
import { askfirstOnPage } from './page-consent.js'
import type { Seen } from './seen.js'

/** What a component may do about consent. Each waits for Askfirst to be on the page; on a server each fails. */
export type ConsentActs = Readonly<Pick<Askfirst, 'acceptAll' | 'rejectAll' | 'choose' | 'withdraw' | 'open' | 'close'>>

/** What `useConsent` gives. */
export interface Consent extends Seen, ConsentActs {}

/** The same functions for every component, so that none is drawn again for them. */
export const ACTS: ConsentActs = {
  acceptAll: async () => askfirstOnPage().acceptAll(),
  rejectAll: async () => askfirstOnPage().rejectAll(),
  choose: async choice => askfirstOnPage().choose(choice),
  withdraw: async subject => askfirstOnPage().withdraw(subject),
  open: async () => askfirstOnPage().open(),
  close: async () => askfirstOnPage().close(),
}
