import { defineService, textOption } from './define.js'
import { silenceOf } from './silence.js'

const SITE = { service: 'fathom', name: 'site', matching: /^[A-Z]{4,16}$/, allowed: 'a site id such as "ABCDEFGH"' }

const silence = silenceOf(['fathom'], ['cdn.usefathom.com'])

/**
 * Fathom. Sets no cookies. Its own switch (`blockTrackingForMe`) would leave a key
 * in the browser for good, so what it sends after a withdrawal is held back instead.
 *
 * @see https://usefathom.com/support/tracking-advanced
 */
export const fathom = defineService<{ site: string }>({
  id: 'fathom',
  title: 'Fathom',
  provider: 'Conva Ventures Inc. (Fathom Analytics)',
  privacyUrl: 'https://usefathom.com/legal/privacy',
  category: 'analytics',
  purpose: 'statistics',
  hosts: ['cdn.usefathom.com'],
  start(page, options) {
    const site = textOption(options, SITE)
    return page.addScript('https://cdn.usefathom.com/script.js', { 'data-site': site })
  },
  change: silence.end,
  stop: page => silence.begin(page),
})

export default fathom
