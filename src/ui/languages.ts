import type { Messages, MoreMessages } from '../i18n/messages.js'

/** What a language's file brings. */
export interface Texts<M> {
  readonly messages: M
  /** Loads those of the second layer, which English brings with it. */
  readonly more?: () => Promise<{ readonly more: MoreMessages }>
}

/** The languages that load when a visitor reads them, by what pages and browsers call them. English is part of what speaks it. */
export const LANGUAGES: Readonly<Record<string, () => Promise<Texts<Messages>>>> = {
  ar: () => import('../i18n/ar.js'),
  bg: () => import('../i18n/bg.js'),
  cs: () => import('../i18n/cs.js'),
  da: () => import('../i18n/da.js'),
  de: () => import('../i18n/de.js'),
  el: () => import('../i18n/el.js'),
  es: () => import('../i18n/es.js'),
  et: () => import('../i18n/et.js'),
  fi: () => import('../i18n/fi.js'),
  fr: () => import('../i18n/fr.js'),
  ga: () => import('../i18n/ga.js'),
  he: () => import('../i18n/he.js'),
  hr: () => import('../i18n/hr.js'),
  hu: () => import('../i18n/hu.js'),
  is: () => import('../i18n/is.js'),
  it: () => import('../i18n/it.js'),
  lt: () => import('../i18n/lt.js'),
  lv: () => import('../i18n/lv.js'),
  mt: () => import('../i18n/mt.js'),
  nb: () => import('../i18n/nb.js'),
  nl: () => import('../i18n/nl.js'),
  nn: () => import('../i18n/nb.js'),
  no: () => import('../i18n/nb.js'),
  pl: () => import('../i18n/pl.js'),
  pt: () => import('../i18n/pt.js'),
  ro: () => import('../i18n/ro.js'),
  sk: () => import('../i18n/sk.js'),
  sl: () => import('../i18n/sl.js'),
  sv: () => import('../i18n/sv.js'),
  tr: () => import('../i18n/tr.js'),
  uk: () => import('../i18n/uk.js'),
}

/** Which way a language is written. */
export const directionOf = (locale: string): 'ltr' | 'rtl' => (/^(ar|he)/.test(locale) ? 'rtl' : 'ltr')
