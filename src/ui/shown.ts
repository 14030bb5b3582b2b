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

/** The site's categories in words: its own, else those of the language for a default category, else its name. */
export function categoriesIn({ locale, messages }: Speech, site: Site): ShownCategory[] {
  const known: Partial<Record<string, { title: string; text: string }>> = messages.categories
  return Object.entries(site.categories).map(([id, { title, text }]) => ({
    id,
    title: title ? wordsIn(title, locale) : (known[id]?.title ?? id),
    text: text ? wordsIn(text, locale) : (known[id]?.text ?? ''),
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
