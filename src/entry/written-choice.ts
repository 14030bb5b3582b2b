import type { Choice } from '../contract/record.js'
import type { Site } from '../contract/site.js'
import { misuseOf } from '../gate/misuse.js'
import { needOf } from '../gate/need.js'
import type { WrittenChoice } from './askfirst.js'

/**
 * A choice as page code writes it, by category and `category/service`.
 *
 * @throws {ContractError} `UNKNOWN_CATEGORY` for a name that the site does not have.
 */
export function flatChoice(site: Site, { services = {}, ...categories }: WrittenChoice): Choice {
  const choice: Record<string, boolean> = {}
  const check = (category: string): void => {
    if (!needOf(site, category)) throw misuseOf(site, [category])
  }
  for (const [name, granted] of Object.entries(categories)) {
    check(name)
    choice[name] = granted === true
  }
  for (const [id, granted] of Object.entries(services)) {
    const category = site.services.find(service => service.id === id)?.category ?? id
    check(category)
    choice[`${category}/${id}`] = granted
  }
  return choice
}
