import { inOrder } from '../http/languages.js'
import { PAGE_WORDS, type PageWords } from './page-words.js'

/** A language of ours with its words. */
export interface Speaking {
  readonly lang: string
  readonly words: PageWords
}

/**
 * The language of the page: the person's own from the last decision, else the first that the browser asks for, else English.
 *
 * @param acceptLanguage - the header, in order of `q`.
 */
export function speakingFor(locale: string | undefined, acceptLanguage: string): Speaking {
  for (const wanted of [locale ?? '', ...inOrder(acceptLanguage)]) {
    const lang = wanted.split('-')[0]?.toLowerCase() ?? ''
    const words = Object.hasOwn(PAGE_WORDS, lang) ? PAGE_WORDS[lang] : undefined
    if (words) return { lang, words }
  }
  return speakingFor('en', '')
}
