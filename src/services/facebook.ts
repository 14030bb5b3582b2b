import { defineService } from './define.js'

/**
 * Posts, videos and buttons of Facebook, in a frame or by a script that the page
 * marks; nothing to start. The cookies belong to facebook.com: only that site or
 * the browser can remove them. `fr` (90 days, marketing) and `wd` (7 days) are not
 * declared: under such names the gate would remove a site's own cookies. Not the
 * advertising pixel.
 *
 * @see https://www.facebook.com/privacy/policies/cookies/ for the names and lifetimes
 */
export const facebook = defineService({
  id: 'facebook',
  title: 'Facebook',
  provider: 'Meta Platforms Ireland Limited',
  privacyUrl: 'https://www.facebook.com/privacy/policy/',
  category: 'functional',
  purpose: 'embed',
  hosts: ['www.facebook.com', 'connect.facebook.net', '*.fbcdn.net'],
  cookies: [{ name: 'datr', maxAgeDays: 730, purpose: 'security' }],
})

export default facebook
