import { COOKIE } from '../../consent/storage/read-cookie.js'
import type { SiteConfig } from '../../contract/site-config.js'
import { consentCookie } from './cookie.js'
import type { Given } from './given.js'

/** What is used of Playwright's `BrowserContext`. */
export interface CookieContext {
  addCookies(
    cookies: { name: string; value: string; url: string; expires: number; sameSite: 'Lax' }[],
  ): Promise<unknown>
  clearCookies(which: { name: string }): Promise<unknown>
}

/**
 * Playwright: lets a context's visitor begin with a choice; call it before the page is opened.
 *
 * @param url - the site's address, as in Playwright's `baseURL`.
 */
export async function startContext(
  context: CookieContext,
  url: string,
  config: SiteConfig,
  given: Given,
): Promise<void> {
  const cookie = consentCookie(config, given)
  if (cookie) await context.addCookies([{ ...cookie, url, sameSite: 'Lax' }])
  else await context.clearCookies({ name: COOKIE })
}
