import type { Site } from '../contract/site.js'
import type { Messages } from '../i18n/messages.js'
import { LANGUAGES, type Texts } from './languages.js'
import { worded } from './worded.js'

/** A language and its texts; `M` is what is needed of them. */
export interface Speech<M = Messages> extends Texts<M> {
  readonly locale: string
}

const languageOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? ''

/** The first of `wished` (language tags, the dearest first) that the interface speaks, else `en`. */
export const localeOf = (wished: readonly string[]): string =>
  wished.map(languageOf).find(language => language === 'en' || Object.hasOwn(LANGUAGES, language)) ?? 'en'

/**
 * The texts for `wished`; `english` for what is unknown or does not load.
 *
 * @param own - the site's own words, which go before.
 */
export async function speechOf<M extends object>(
  wished: string,
  english: M,
  own: Partial<Site['texts']>,
): Promise<Speech<M | Messages>> {
  const texts = await LANGUAGES[wished]?.().catch(() => null) // an interface in another language is better than none
  const locale = texts ? wished : 'en'
  return { ...texts, locale, messages: worded(texts?.messages ?? english, own[locale]) }
}
