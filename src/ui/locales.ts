import { messages as en } from '../i18n/en.js'
import type { Messages, MoreMessages } from '../i18n/messages.js'

interface Texts {
  readonly messages: Messages
  /** English brings these with the second layer. */
  readonly more?: MoreMessages
}

/** The languages that load when a visitor reads them. English is part of the interface. */
const CHUNKS: Readonly<Record<string, () => Promise<Texts>>> = {
  lv: () => import('../i18n/lv.js'),
  pt: () => import('../i18n/pt.js'),
  ro: () => import('../i18n/ro.js'),
}

/** A language and its texts. */
export interface Speech extends Texts {
  readonly locale: string
}

const ENGLISH: Speech = { locale: 'en', messages: en }

const languageOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? ''

/** The first of `wished` (language tags, the dearest first) that the interface speaks, else `en`. */
export const localeOf = (wished: readonly string[]): string =>
  wished.map(languageOf).find(language => language === 'en' || Object.hasOwn(CHUNKS, language)) ?? 'en'

/** The texts for `locale`; English for what is unknown or does not load. */
export async function speechOf(locale: string): Promise<Speech> {
  try {
    const texts = await CHUNKS[locale]?.()
    return texts ? { locale, ...texts } : ENGLISH
  } catch {
    return ENGLISH // an interface in another language is better than none
  }
}
