import type { Site } from '../contract/site.js'
import { ESSENTIAL, wordsIn } from '../contract/words.js'
import { fill, type Messages } from '../i18n/messages.js'
import type { Speech } from './locales.js'

/** A category as visitors read it. */
export interface ShownCategory {
  readonly id: string
  readonly title: string
  readonly text: string
}

/** Of a language, what the default categories are called. */
export interface CategoryTitles {
  readonly categories: Readonly<Partial<Record<string, { readonly title: string }>>>
}

/** What a category is called: the site's own words, else those of the language for a default category, else its name. */
export function categoryTitle({ locale, messages }: Speech<CategoryTitles>, site: Site, id: string): string {
  const own = site.categories[id]?.title
  return own ? wordsIn(own, locale) : (messages.categories[id]?.title ?? id)
}

/** The site's categories in words, each found as its title is. */
export function categoriesIn(speech: Speech, site: Site): ShownCategory[] {
  const known: Partial<Record<string, { text: string }>> = speech.messages.categories
  return Object.entries(site.categories).map(([id, { text }]) => ({
    id,
    title: categoryTitle(speech, site, id),
    text: text ? wordsIn(text, speech.locale) : (known[id]?.text ?? ''),
  }))
}

/** Who asks: the controller's name, else the page's host name. */
export const controllerOf = (site: Site, hostname: string): string => site.controller?.name ?? (hostname || site.site)

/** "Privacy choices: analytics off": the state in words, essential left out. */
export function stateIn(messages: Messages, categories: readonly ShownCategory[], allows: (id: string) => boolean) {
  const parts = categories
    .filter(({ id }) => id !== ESSENTIAL)
    .map(({ id, title }) => fill(allows(id) ? messages.on : messages.off, { title }))
  return `${messages.title}: ${parts.join(', ')}`
}
