import { defineService } from './define.js'

/**
 * A video on Vimeo, in a frame that the page marks; nothing to start. With
 * `?dnt=1` in its address Vimeo sets only the cookies against robots. All of
 * them belong to vimeo.com: only that site or the browser can remove them.
 * `player` and `flags` (one year, preferences) are not declared: under such names
 * the gate would remove a site's own cookies.
 *
 * @see https://help.vimeo.com/hc/en-us/articles/26080940921361 for the names and lifetimes
 */
export const vimeo = defineService({
  id: 'vimeo',
  title: 'Vimeo',
  provider: 'Vimeo.com, Inc.',
  privacyUrl: 'https://vimeo.com/privacy',
  category: 'functional',
  purpose: 'embed',
  hosts: ['player.vimeo.com', '*.vimeo.com', '*.vimeocdn.com'],
  cookies: [
    { name: 'vuid', maxAgeDays: 730, purpose: 'visitorId' },
    { name: 'player_clearance', maxAgeDays: 7, purpose: 'security' },
    { name: 'cf_clearance', maxAgeDays: 365, purpose: 'security' },
    { name: '__cf_bm', maxAgeDays: 1 / 48, purpose: 'security' },
    { name: '_cfuvid', purpose: 'security' },
  ],
})

export default vimeo
