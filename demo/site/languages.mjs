import en from '../texts/en.mjs'
import lv from '../texts/lv.mjs'
import pt from '../texts/pt.mjs'
import ro from '../texts/ro.mjs'

export const TEXTS = { en, ro, pt, lv }
export const LANGUAGES = Object.keys(TEXTS)

/** The language for an address without one: that of the page the visitor comes from, else the browser's first that we speak. */
export function languageOf({ referer = '', accepts = '' }) {
  const from = URL.canParse(referer) ? new URL(referer).pathname.split('/')[1] : ''
  const wanted = accepts.split(',').map(range => range.trim().slice(0, 2).toLowerCase())
  return [from, ...wanted].find(language => Object.hasOwn(TEXTS, language)) ?? 'en'
}

const WITH_REGION = { en: 'en-GB', pt: 'pt-PT' }

/** The region whose way of writing days and countries the site follows. */
export const localeOf = language => WITH_REGION[language] ?? language

/** A day in words: `2026-11-18` as 18 November 2026. */
export const dayIn = (language, iso) =>
  new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso))
