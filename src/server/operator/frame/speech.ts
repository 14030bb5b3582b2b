import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { en } from '../../../i18n/operator/en.js'
import { ro } from '../../../i18n/operator/ro.js'
import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import { firstSpoken, inOrder } from '../../http/languages.js'

/** Each language's own name, and its texts. */
export const LANGUAGES = {
  en: { name: 'English', texts: en as OperatorTexts },
  ro: { name: 'Română', texts: ro },
} as const

export type Language = keyof typeof LANGUAGES

export const LANGUAGE_COOKIE = 'askfirst-operator.language'

export const isLanguage = (given: string): given is Language => Object.hasOwn(LANGUAGES, given)

/** The language that the operator chose, else the first that the browser asks for, else English. */
export function languageOf(c: Context): Language {
  const wanted = [getCookie(c, LANGUAGE_COOKIE) ?? '', ...inOrder(c.req.header('accept-language') ?? '')]
  return firstSpoken(wanted, LANGUAGES).lang
}

export { filled } from '../../filled.js'
