import type { Page } from '../gate/page.js'
import { defineService, optionalText, textOption } from './define.js'
import { silenceOf } from './silence.js'

const PORTAL = { service: 'hubspot', name: 'portalId', matching: /^\d{4,12}$/, allowed: 'the Hub ID, as a text,' }
const REGION = { service: 'hubspot', name: 'region', matching: /^[a-z]{2}\d$/, allowed: 'a data region such as "eu1"' }

/** Only what tracks: forms and chats that the visitor uses go on. */
const silence = silenceOf(['_hsq'], ['*.hs-analytics.net', 'track.hubspot.com', '*.hs-banner.com'])
/** Outside the United States the tracker has a host of its own. */
const addresses = new WeakMap<Page, string>()

/**
 * HubSpot's tracking code. `revokeCookieConsent` removes its cookies; its
 * `doNotTrack` would leave one for months, so what it sends after a withdrawal
 * is held back instead.
 *
 * @see https://developers.hubspot.com/docs/api-reference/latest/account/settings/tracking-code/revoke-cookie-consent
 * @see https://knowledge.hubspot.com/privacy-and-consent/what-cookies-does-hubspot-set-in-a-visitor-s-browser for the names and lifetimes
 */
export const hubspot = defineService<{ portalId: string; region?: string }>({
  id: 'hubspot',
  title: 'HubSpot',
  provider: 'HubSpot Ireland Limited',
  privacyUrl: 'https://legal.hubspot.com/privacy-policy',
  category: 'analytics',
  purpose: 'marketing',
  hosts: ['*.hs-scripts.com', '*.hs-analytics.net', '*.hs-banner.com', 'track.hubspot.com', 'track-eu1.hubspot.com'],
  cookies: [
    { name: '__hstc', maxAgeDays: 182, purpose: 'visitorId' },
    { name: 'hubspotutk', maxAgeDays: 182, purpose: 'visitorId' },
    { name: '__hssc', maxAgeDays: 1 / 48, purpose: 'session' },
    { name: '__hssrc', purpose: 'session' },
    { name: '__hs_*', maxAgeDays: 182, purpose: 'preferences' },
  ],
  start(page, options) {
    const portalId = textOption(options, PORTAL)
    const region = optionalText(options, REGION)
    if (region) addresses.set(page, `https://track-${region}.hubspot.com/`)
    return page.addScript(`https://js${region ? `-${region}` : ''}.hs-scripts.com/${portalId}.js`)
  },
  change: silence.end,
  stop(page) {
    page.push('_hsp', ['revokeCookieConsent'])
    silence.begin(page, addresses.get(page))
  },
})

export default hubspot
