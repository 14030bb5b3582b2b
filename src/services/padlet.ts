import { defineService } from './define.js'

/**
 * A board on Padlet, in a frame that the page marks; nothing to start. Its
 * cookies belong to padlet.com and only that site or the browser can remove
 * them. Padlet publishes no list of names: these are the ones seen.
 *
 * @see https://padlet.com/about/privacy
 */
export const padlet = defineService({
  id: 'padlet',
  title: 'Padlet',
  provider: 'Wallwisher, Inc. (Padlet)',
  privacyUrl: 'https://padlet.com/about/privacy',
  category: 'functional',
  purpose: 'embed',
  hosts: ['padlet.com', '*.padlet.com', '*.padletcdn.com'],
  cookies: [
    { name: 'ww_d', maxAgeDays: 365, purpose: 'visitorId' },
    { name: 'ww_p', maxAgeDays: 365, purpose: 'preferences' },
    { name: 'ww_s', purpose: 'session' },
  ],
})

export default padlet
