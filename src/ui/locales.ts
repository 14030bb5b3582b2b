import type { Messages, MoreMessages } from '../i18n/messages.js'

interface Texts<M> {
  readonly messages: M
  /** English brings these with the second layer. */
  readonly more?: MoreMessages
}

/** The languages that load when a visitor reads them. English is part of what speaks it. */
const CHUNKS: Readonly<Record<string, () => Promise<Texts<Messages>>>> = {
  lv: () => import('../i18n/lv.js'),
  pt: () => import('../i18n/pt.js'),
  ro: () => import('../i18n/ro.js'),
}

/** A language and its texts; `M` is what is needed of them. */
export interface Speech<M = Messages> extends Texts<M> {
  readonly locale: string
}

const languageOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? ''

/** The first of `wished` (language tags, the dearest first) that the interface speaks, else `en`. */
export const localeOf = (wished: readonly string[]): string =>
  wished.map(languageOf).find(language => language === 'en' || Object.hasOwn(CHUNKS, language)) ?? 'en'

/** The texts for `locale`; `english` for what is unknown or does not load. */
export async function speechOf<M>(locale: string, english: M): Promise<Speech<M | Messages>> {
  const texts = await CHUNKS[locale]?.().catch(() => null) // an interface in another language is better than none
  return texts ? { locale, ...texts } : { locale: 'en', messages: english }
}
