import { ContractError } from '../contract/errors.js'
import type { Site } from '../contract/site.js'
import { MARK } from './marks.js'

/** A subject with its service that cannot be granted, or an element whose mark came too late or stands where it cannot work. */
export type Misuse = readonly [given: string | Element, service?: string | null]

/** Why something on the page is not a thing that the gate can release, for the page's author. */
export function misuseOf(site: Site, [given, service]: Misuse): ContractError {
  if (typeof given !== 'string') {
    const needed = given instanceof HTMLScriptElement ? 'type="text/plain"' : 'data-src'
    const allowed = `${needed} is needed, or the browser acts first`
    return new ContractError('INVALID_MARK', { path: MARK, given: given.outerHTML, allowed })
  }
  const [category = '', named = service] = given.replace('!', '').split('/')
  if (!Object.hasOwn(site.categories, category)) {
    const allowed = `this site has ${Object.keys(site.categories)}`
    return new ContractError('UNKNOWN_CATEGORY', { path: MARK, given, allowed })
  }
  const declared = site.services.find(({ id }) => id === named)
  return new ContractError('INVALID_MARK', { path: MARK, given, allowed: `${named} is in ${declared?.category}` })
}
