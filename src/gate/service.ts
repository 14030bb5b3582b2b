import type { Declaration } from '../contract/declaration.js'
import type { Page } from './page.js'

/**
 * One third party or tool behind the gate. `start` runs at most once a page, after the grant.
 * Each of the three may throw: the others go on, and the site hears of it.
 */
export interface Service<Options = Readonly<Record<string, unknown>>> extends Declaration {
  /** Checks `given` (a site's own `options`) and starts; only called for a service that has options in the config. */
  start?(page: Page, given: Options): void | Promise<void>
  /** Called for a service that was started, after each later change of the choice that leaves it granted, and when it is granted anew after `stop`: then it goes on. */
  change?(page: Page): void
  /** Ends all that the service does, however it was started: by `start` or by the page's own marked script. Cookies and storage are cleared by the gate afterwards. */
  stop?(page: Page): void | Promise<void>
}
