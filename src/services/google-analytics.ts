import type { Page } from '../gate/page.js'
import { commandsOf, gtag, signal } from './consent-mode.js'
import { defineService, textOption } from './define.js'

const ID = {
  service: 'google-analytics',
  name: 'id',
  matching: /^[A-Z]{1,4}-[A-Z\d-]+$/,
  allowed: 'an id such as "G-1A2B3C"',
}

/**
 * Google Analytics 4, in basic mode: the tag is not loaded before the grant.
 *
 * @see https://support.google.com/analytics/answer/11397207 for the names and lifetimes
 * @see https://developers.google.com/tag-platform/security/guides/consent
 */
export const googleAnalytics = defineService<{ id: string }>({
  id: 'google-analytics',
  title: 'Google Analytics',
  provider: 'Google Ireland Limited',
  privacyUrl: 'https://policies.google.com/privacy',
  category: 'analytics',
  purpose: 'statistics',
  hosts: ['www.googletagmanager.com', '*.google-analytics.com', '*.analytics.google.com'],
  cookies: [
    { name: '_ga', maxAgeDays: 730, purpose: 'visitorId' },
    { name: '_ga_*', maxAgeDays: 730, purpose: 'session' },
    { name: '_gid', maxAgeDays: 1, purpose: 'visitorId' },
    { name: '_gat*', maxAgeDays: 1, purpose: 'security' },
    { name: '_gac_gb_*', maxAgeDays: 90, purpose: 'marketing' },
  ],
  start(page, options) {
    const id = textOption(options, ID)
    signal(page)
    gtag(page, 'js', new Date())
    gtag(page, 'config', id)
    return page.addScript(`https://www.googletagmanager.com/gtag/js?id=${id}`)
  },
  change(page) {
    disable(page, false)
    signal(page)
  },
  stop(page) {
    signal(page)
    // With all denied the tag would go on sending pings without cookies; this ends those too.
    disable(page, true)
  },
})

/** @see https://developers.google.com/tag-platform/security/guides/privacy */
function disable(page: Page, isDisabled: boolean): void {
  for (const [command, id] of commandsOf(page)) if (command === 'config') page.setGlobal(`ga-disable-${id}`, isDisabled)
}

export default googleAnalytics
