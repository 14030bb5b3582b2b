import type { Site } from '../../contract/site.js'

/** How one tool marks what it holds back: the elements, and where on them its names stand. */
export interface Markup {
  /** A browser does nothing with these by itself. */
  readonly marked: string
  /** The `data-` attribute with the name of a category. */
  readonly category: string
  /** The one with the name of a service. */
  readonly service: string
}

/**
 * vanilla-cookieconsent has `<script type="text/plain" data-category="analytics" data-service="ga">`, with a `!` before
 * either name for what runs on a refusal. Klaro has one name, of a service, on scripts and on anything with an address
 * that waits.
 *
 * @see https://cookieconsent.orestbida.com/advanced/manage-scripts.html
 * @see https://klaro.org/docs/getting-started
 */
export const MARKUPS: Readonly<Record<Site['markup'][number], Markup>> = {
  'vanilla-cookieconsent': {
    marked: 'script[type="text/plain"][data-category]',
    category: 'category',
    service: 'service',
  },
  klaro: {
    marked: '[data-name]:is(script[type="text/plain"],:not(script):is([data-src],[data-href]))',
    category: 'name',
    service: 'name',
  },
}

/** What both tools' sites call by these names as a rule. */
export const STANDARD = { necessary: 'essential', functionality: 'functional' }
