import type { Choice } from '../contract/record.js'
import type { Site } from '../contract/site.js'
import { needOf } from '../gate/need.js'
import type { WrittenChoice } from './askfirst.js'

/**
 * A choice as page code writes it, by category and `category/service`.
 *
 * @throws {ContractError} `UNKNOWN_CATEGORY` for a name that the site does not have.
 */
export async function flatChoice(site: Site, { services = {}, ...categories }: WrittenChoice): Promise<Choice> {
  const choice: Record<string, boolean> = {}
  async function check(category: string): Promise<void> {
    if (needOf(site, category)) return
    const { misuseOf } = await import('./misuse.js')
    throw misuseOf(site, [category])
  }
  for (const [name, granted] of Object.entries(categories)) {
    await check(name)
    choice[name] = granted === true
  }
  for (const [id, granted] of Object.entries(services)) {
    const category = site.services.find(service => service.id === id)?.category ?? id
    await check(category)
    choice[`${category}/${id}`] = granted === true
  }
  return choice
}
