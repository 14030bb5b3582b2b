import { firstSpoken, inOrder, type Spoken } from '../../http/languages.js'
import type { Kind, State } from '../request.js'
import { en } from './en.js'
import { lv } from './lv.js'
import { pt } from './pt.js'
import { ro } from './ro.js'

/** The words of the form and the page of a request. `{who}` is the controller's name, other places are named alike. */
export interface RightsTexts {
  readonly title: string
  readonly intro: string
  readonly kind: string
  readonly kinds: Readonly<Record<Kind, { readonly name: string; readonly about: string }>>
  readonly receipt: string
  readonly receiptAbout: string
  readonly vouched: string
  readonly words: string
  readonly wordsAbout: string
  readonly send: string
  readonly mistakes: string
  readonly wrong: {
    readonly kind: string
    readonly proof: string
    readonly receipt: string
    readonly person: string
    readonly words: string
  }
  readonly yours: string
  readonly keep: string
  readonly asked: string
  readonly received: string
  readonly due: string
  readonly state: string
  readonly states: Readonly<Record<State, string>>
  readonly unproved: string
  /** Above the reason why a request got more time: article 12(3) of the GDPR. */
  readonly longer: string
  readonly extended: string
  readonly outcome: string
  /** What somebody is told whose request is answered; their operator may add to it. */
  readonly answers: Readonly<Record<Kind, string>>
  /** Added where a legal hold keeps something. */
  readonly held: string
  /** Added to the reason of a refusal: article 12(4) of the GDPR. */
  readonly refused: string
  readonly download: string
  readonly until: string
  readonly number: string
  /** Why each kind of thing is kept, in the answer itself. */
  readonly why: Readonly<Record<'receipts' | 'notices' | 'mail' | 'request', string>>
}

const LANGUAGES: Readonly<Record<string, RightsTexts>> = { en, ro, pt, lv }

/** Texts and the language that they are in. */
export type Speaking = Spoken<string, RightsTexts>

/**
 * The first of these languages that there is: the one that was asked for, that of the person's last decision, what the
 * browser asks for, English.
 */
export const rightsTextsFor = (wanted: readonly (string | undefined)[], acceptLanguage = ''): Speaking =>
  firstSpoken([...wanted, ...inOrder(acceptLanguage)], LANGUAGES)
