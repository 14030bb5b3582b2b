import { firstSpoken, inOrder, primaryOf } from '../http/languages.js'
import { type PolicyPageTexts, TEXTS } from './texts.js'

/** How a page speaks to whoever asked for it. */
export interface Speech {
  /** The language of all that is not the controller's own text. */
  readonly lang: string
  readonly texts: PolicyPageTexts
  /** Language tags, the most wanted first. */
  readonly wanted: readonly string[]
}

const TAG = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i

/** @param asked - `?lang=`, which comes before what the browser says. */
export function speechFor(asked: string | undefined, acceptLanguage: string | undefined): Speech {
  const wanted = [asked ?? '', ...inOrder(acceptLanguage ?? '')].filter(tag => TAG.test(tag))
  return { ...firstSpoken(wanted, TEXTS), wanted }
}

/** Which of these languages is shown, and whether it is one that was wanted. */
export interface Chosen {
  readonly language: string
  readonly isWanted: boolean
}

/** The most wanted of these languages, else English, else the first. */
export function chosenOf(wanted: readonly string[], available: readonly string[]): Chosen {
  const match = (tag: string): string | undefined =>
    available.find(one => one.toLowerCase() === tag.toLowerCase()) ??
    available.find(one => primaryOf(one) === primaryOf(tag))
  for (const tag of wanted) {
    const language = match(tag)
    if (language !== undefined) return { language, isWanted: true }
  }
  // Whoever wants nothing in particular misses nothing.
  return { language: match('en') ?? available[0] ?? 'en', isWanted: wanted.length === 0 }
}

const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi'])

export const directionOf = (language: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.has(primaryOf(language)) ? 'rtl' : 'ltr')

/** What a language is called, in another; its tag where nobody has a name for it. */
export function languageName(language: string, inLanguage: string): string {
  return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(language) ?? language
}
