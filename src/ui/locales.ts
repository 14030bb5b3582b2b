import type { Messages } from '../i18n/messages.js'
import { LANGUAGES, type Texts } from './languages.js'

/** A language and its texts; `M` is what is needed of them. */
export interface Speech<M = Messages> extends Texts<M> {
  readonly locale: string
}

const languageOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? ''

/** The first of `wished` (language tags, the dearest first) that the interface speaks, else `en`. */
export const localeOf = (wished: readonly string[]): string =>
  wished.map(languageOf).find(language => language === 'en' || Object.hasOwn(LANGUAGES, language)) ?? 'en'

/** The texts for `locale`; `english` for what is unknown or does not load. */
export async function speechOf<M>(locale: string, english: M): Promise<Speech<M | Messages>> {
  const texts = await LANGUAGES[locale]?.().catch(() => null) // an interface in another language is better than none
  return texts ? { locale, ...texts } : { locale: 'en', messages: english }
}
