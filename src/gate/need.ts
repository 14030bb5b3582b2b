import type { Site } from '../contract/site.js'
import type { Condition } from './may-run.js'

/**
 * Reads what an element, a call or a subject waits for: `analytics`, `analytics/matomo`, `!analytics`.
 *
 * @returns `null` for a category that the site does not have, or a service that belongs to another one
 * in the config: whoever is unsure keeps the gate shut. `misuseOf` says why.
 */
export function needOf(site: Site, subject: string, markedService: string | null = null): Condition | null {
  const onRefusal = subject.startsWith('!')
  const [category = '', service = markedService] = subject.slice(+onRefusal).split('/')
  const declared = site.services.find(({ id }) => id === service)
  const isKnown = Object.hasOwn(site.categories, category) && (declared?.category ?? category) === category
  return isKnown ? { category, service, onRefusal } : null
}
