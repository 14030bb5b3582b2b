import { messages as en } from '../../i18n/en.js'
import type { Messages } from '../../i18n/messages.js'
import type { CategoryTitles } from '../shown.js'

/** What a placeholder says of all that a language has. */
export type Words = Pick<Messages, 'title' | 'held' | 'once' | 'allow'> & CategoryTitles

/** Picked one by one: what is not named here is left out of the file that visitors load. */
export const ENGLISH: Words = {
  title: en.title,
  held: en.held,
  once: en.once,
  allow: en.allow,
  categories: {
    functional: { title: en.categories.functional.title },
    analytics: { title: en.categories.analytics.title },
  },
}
