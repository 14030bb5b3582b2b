import { firstSpoken, inOrder } from '../http/languages.js'
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
  const { lang, texts: words } = firstSpoken([locale, ...inOrder(acceptLanguage)], PAGE_WORDS)
  return { lang, words }
}
