import { COOKIE } from '../../consent/storage/read-cookie.js'
import type { SiteConfig } from '../../contract/site-config.js'
import { consentCookie } from './cookie.js'
import type { Given } from './given.js'

/** Vitest with happy-dom or jsdom: lets this document's visitor begin with a choice. What runs already reads it at once. */
export function startDocument(config: SiteConfig, given: Given): void {
  const cookie = consentCookie(config, given)
  document.cookie = cookie ? `${cookie.name}=${cookie.value}; path=/` : `${COOKIE}=; path=/; max-age=0`
  // As when a page comes back from the back/forward cache, where it may have missed a choice.
  window.dispatchEvent(new Event('pageshow'))
}
