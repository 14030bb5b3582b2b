import type { Page } from '../gate/page.js'
import { announce, signal } from './consent-mode.js'
import { defineService, textOption } from './define.js'

const ID = {
  service: 'google-tag-manager',
  name: 'id',
  matching: /^GTM-[A-Z\d]+$/,
  allowed: 'an id such as "GTM-1A2B3C"',
}

/**
 * A container of Google Tag Manager, not loaded before the grant. It cannot be
 * unloaded: after a withdrawal its tags are told by Consent Mode, and a tag that
 * does not heed that goes on until the next page. What the container brings is to
 * be declared by services of its own.
 *
 * @see https://developers.google.com/tag-platform/tag-manager/web
 * @see https://developers.google.com/tag-platform/security/guides/consent
 */
export const googleTagManager = defineService<{ id: string }>({
  id: 'google-tag-manager',
  title: 'Google Tag Manager',
  provider: 'Google Ireland Limited',
  privacyUrl: 'https://policies.google.com/privacy',
  category: 'analytics',
  purpose: 'statistics',
  hosts: ['www.googletagmanager.com'],
  cookies: [
    { name: '_gcl_*', maxAgeDays: 90, purpose: 'marketing' },
    { name: '_dc_gtm_*', maxAgeDays: 1 / 1440, purpose: 'security' },
  ],
  start(page, options) {
    const id = textOption(options, ID)
    tell(page)
    page.push('dataLayer', { 'gtm.start': Date.now(), event: 'gtm.js' })
    return page.addScript(`https://www.googletagmanager.com/gtm.js?id=${id}`)
  },
  change: tell,
  stop: tell,
})

function tell(page: Page): void {
  signal(page)
  announce(page)
}

export default googleTagManager
