import type { Choice } from '../contract/record.js'
import type { Site } from '../contract/site.js'
import { needOf } from '../gate/need.js'
import type { WrittenChoice } from './askfirst.js'

/**
 * A choice as page code writes it, by category and `category/service`.
 *
 * @param onUnknown - told each category that the site does not have.
 */
export function flatChoice(
  site: Site,
  { services = {}, ...categories }: WrittenChoice,
  onUnknown: (category: string) => void,
): Choice {
  const choice: Record<string, boolean> = {}
  function say(category: string, subject: string, granted: unknown): void {
    if (!needOf(site, category)) onUnknown(category)
    choice[subject] = granted === true
  }
  for (const [name, granted] of Object.entries(categories)) say(name, name, granted)
  for (const [id, granted] of Object.entries(services)) {
    const category = site.services.find(service => service.id === id)?.category ?? id
    say(category, `${category}/${id}`, granted)
  }
  return choice
}
