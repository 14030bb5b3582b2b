import { ContractError } from '../contract/errors.js'
import type { Site } from '../contract/site.js'
import type { Need } from './may-run.js'

/**
 * Reads what an element, a call or a subject needs: `analytics` or `analytics/matomo`.
 *
 * @throws {ContractError} `UNKNOWN_CATEGORY`, or `INVALID_MARK` when the service
 * belongs to another category in the config: whoever is unsure keeps the gate shut.
 */
export function needOf(site: Site, subject: string, markedService: string | null = null): Need {
  const [category = '', named = markedService] = subject.split('/')
  if (!Object.hasOwn(site.categories, category)) {
    throw new ContractError('UNKNOWN_CATEGORY', {
      path: 'data-askfirst',
      given: subject,
      allowed: `this site has ${Object.keys(site.categories)}`,
    })
  }
  const declared = site.services.find(({ id }) => id === named)
  if (declared && declared.category !== category) {
    throw new ContractError('INVALID_MARK', {
      path: 'data-askfirst',
      given: subject,
      allowed: `${named} is in ${declared.category}`,
    })
  }
  return { category, service: named }
}
