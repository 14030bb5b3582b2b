import { defineService } from './define.js'

/**
 * Posts of X (Twitter), made by a script or frame that the page marks; nothing
 * to start. The cookies belong to x.com and twitter.com: only those sites or
 * the browser can remove them. X publishes no list with lifetimes: these are
 * the ones seen.
 *
 * @see https://help.x.com/en/rules-and-policies/x-cookies
 */
export const x = defineService({
  id: 'x',
  title: 'X (Twitter)',
  provider: 'X Internet Unlimited Company',
  privacyUrl: 'https://x.com/en/privacy',
  category: 'functional',
  purpose: 'embed',
  hosts: ['platform.twitter.com', 'syndication.twitter.com', 'platform.x.com', 'syndication.x.com', '*.twimg.com'],
  cookies: [
    { name: 'guest_id*', maxAgeDays: 730, purpose: 'visitorId' },
    { name: 'personalization_id', maxAgeDays: 730, purpose: 'marketing' },
    { name: 'muc_ads', maxAgeDays: 730, purpose: 'marketing' },
  ],
})

export default x
