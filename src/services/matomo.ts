import { ADDRESS, defineService, textOption } from './define.js'

const SITE_ID = {
  service: 'matomo',
  name: 'siteId',
  matching: /^\w{1,32}$/,
  allowed: 'the number of the site, as a text,',
}

/**
 * Matomo, self-hosted or cloud. Once stopped it stays off until the next page: to resume, it would send what was held meanwhile.
 *
 * @see https://matomo.org/faq/general/faq_146/ for the names and lifetimes
 * @see https://developer.matomo.org/guides/tracking-consent
 */
export const matomo = defineService<{ url: string; siteId: string }>({
  id: 'matomo',
  title: 'Matomo',
  provider: 'Self-hosted, or InnoCraft Ltd for Matomo Cloud',
  privacyUrl: 'https://matomo.org/privacy-policy/',
  category: 'analytics',
  purpose: 'statistics',
  hosts: ['*.matomo.cloud'],
  cookies: [
    { name: '_pk_id*', maxAgeDays: 393, purpose: 'visitorId' },
    { name: '_pk_ref*', maxAgeDays: 182, purpose: 'statistics' },
    { name: '_pk_ses*', maxAgeDays: 1 / 48, purpose: 'session' },
    { name: '_pk_cvar*', maxAgeDays: 1 / 48, purpose: 'statistics' },
    { name: '_pk_hsr*', maxAgeDays: 1 / 48, purpose: 'statistics' },
    { name: '_pk_testcookie*', purpose: 'session' },
    // Written by `optUserOut` for thirty years and removed a moment later by the gate: our own record remembers the no.
    { name: 'mtm_consent_removed', maxAgeDays: 0, purpose: 'preferences' },
  ],
  start(page, options) {
    const url = textOption(options, { ...ADDRESS, service: 'matomo', name: 'url' }).replace(/\/*$/, '/')
    const siteId = textOption(options, SITE_ID)
    page.push('_paq', ['setTrackerUrl', `${url}matomo.php`])
    page.push('_paq', ['setSiteId', siteId])
    page.push('_paq', ['enableLinkTracking'])
    page.push('_paq', ['trackPageView'])
    return page.addScript(`${url}matomo.js`)
  },
  stop(page) {
    page.push('_paq', ['disableHeartBeatTimer'])
    page.push('_paq', ['optUserOut'])
  },
})

export default matomo
