import type { Declaration } from '../../contract/declaration.js'
import { wordsIn } from '../../contract/words.js'
import type { MoreMessages } from '../../i18n/messages.js'

/** A purpose in words: one of the vocabulary, else the site's or service's own words. */
export function purposeIn(
  more: Pick<MoreMessages, 'purposes'>,
  locale: string,
  purpose: Declaration['purpose'],
): string {
  if (!purpose) return ''
  const own = wordsIn(purpose, locale)
  return (more.purposes as Readonly<Record<string, string>>)[own] ?? own
}
