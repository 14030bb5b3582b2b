import { WORDS_AT_MOST } from '../../rights/form.js'
import type { OperatorContext } from '../frame/route.js'

/** Room for the longest words, each letter escaped. */
export const FORM_BYTES = 32_768

/** A text of a form, its line ends as one character each. */
export const wordsIn = (form: URLSearchParams, name: string): string =>
  (form.get(name) ?? '').replaceAll('\r\n', '\n').trim()

/** What is wrong with words that are needed. */
export function mistakeIn(c: OperatorContext, given: string): string | undefined {
  const { needed, words } = c.var.texts.requests.wrong
  return given === '' ? needed : given.length > WORDS_AT_MOST ? words : undefined
}
