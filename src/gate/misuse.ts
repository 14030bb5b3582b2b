import { ContractError } from '../contract/errors.js'
import type { Site } from '../contract/site.js'
import { MARK } from './marks.js'

/**
 * A subject with its service that cannot be granted; an element whose mark came too late or stands where it cannot
 * work; or a released script that kept the others waiting for as long as it may.
 */
export type Misuse = readonly [given: string | Element, service?: string | null]

/** Why something on the page does not do what its author meant. */
export function misuseOf(site: Site, [given, service]: Misuse): ContractError {
  if (typeof given !== 'string') return misusedElement(given, site.scriptTimeoutMs)
  const [category = '', named = service] = given.replace('!', '').split('/')
  if (!Object.hasOwn(site.categories, category)) {
    const allowed = `this site has ${Object.keys(site.categories)}`
    return new ContractError('UNKNOWN_CATEGORY', { path: MARK, given, allowed })
  }
  const declared = site.services.find(({ id }) => id === named)
  return new ContractError('INVALID_MARK', { path: MARK, given, allowed: `${named} is in ${declared?.category}` })
}

function misusedElement(element: Element, timeoutMs: number): ContractError {
  const isScript = element instanceof HTMLScriptElement
  if (isScript && element.type === 'text/plain') {
    const allowed = `nothing came of it for ${timeoutMs} ms (scriptTimeoutMs), so those behind it go on without it`
    return new ContractError('LOAD_FAILED', { path: 'data-src', given: element.dataset['src'], allowed })
  }
  const allowed = `${isScript ? 'type="text/plain"' : 'data-src'} is needed, or the browser acts first`
  return new ContractError('INVALID_MARK', { path: MARK, given: element.outerHTML, allowed })
}
