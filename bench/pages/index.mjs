import { compiled, inline } from './askfirst.mjs'
import { c15t } from './c15t.mjs'
import { floor } from './floor.mjs'
import { klaro } from './klaro.mjs'
import { none } from './none.mjs'
import { tarteaucitron } from './tarteaucitron.mjs'
import { vanillaCookieconsent } from './vanilla-cookieconsent.mjs'

/**
 * @typedef {object} Subject - one tool's page
 * @property {string} id
 * @property {string} label - as the table names it
 * @property {Record<string, string>} files - by path, all that the page may load
 * @property {(held?: number) => string} html - the ordinary page, or one with `held` gated inline scripts and no frame
 * @property {string} banner - JavaScript that gives the banner's element, or null
 * @property {string} [accept] - Playwright selector of the button
 * @property {string} [reject]
 * @property {string} [placeholder] - a button in the gated frame's placeholder
 */

export { none }
export const ours = [compiled, inline]
export const peers = [vanillaCookieconsent, klaro, tarteaucitron, c15t]
export { floor }

/** Every page with a tool, ours first. */
export const subjects = [...ours, floor, ...peers]
