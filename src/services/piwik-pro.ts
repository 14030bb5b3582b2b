import type { Page } from '../gate/page.js'
import { ADDRESS, defineService, textOption } from './define.js'
import { silenceOf } from './silence.js'

const URL_OPTION = { ...ADDRESS, service: 'piwik-pro', name: 'url' }
const SITE = {
  service: 'piwik-pro',
  name: 'siteId',
  matching: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/,
  allowed: 'the id of the site, a UUID,',
}

const silence = silenceOf(['_paq'], ['*.piwik.pro'])
const addresses = new WeakMap<Page, string>()

/**
 * Piwik PRO's container, with its Consent Manager turned off: this gate asks
 * instead. The tracker can be told to leave its cookies alone, not to be quiet:
 * what it sends after a withdrawal is held back.
 *
 * @see https://help.piwik.pro/support/privacy/cookies-created-for-visitors-by-piwik-pro/ for the names and lifetimes
 * @see https://github.com/PiwikPRO/react-piwik-pro for the commands
 */
export const piwikPro = defineService<{ url: string; siteId: string }>({
  id: 'piwik-pro',
  title: 'Piwik PRO',
  provider: 'Piwik PRO SA',
  privacyUrl: 'https://piwik.pro/privacy-policy/',
  category: 'analytics',
  purpose: 'statistics',
  hosts: ['*.piwik.pro'],
  cookies: [
    { name: '_pk_id.*', maxAgeDays: 393, purpose: 'visitorId' },
    { name: '_pk_ses.*', maxAgeDays: 1 / 48, purpose: 'session' },
    { name: '_pk_cvar*', maxAgeDays: 1 / 48, purpose: 'statistics' },
    { name: 'ppms_privacy_*', maxAgeDays: 365, purpose: 'preferences' },
    { name: 'stg_last_interaction', maxAgeDays: 365, purpose: 'statistics' },
    { name: 'stg_returning_visitor', maxAgeDays: 365, purpose: 'statistics' },
    { name: 'stg_traffic_source_priority', maxAgeDays: 1 / 48, purpose: 'marketing' },
    { name: 'stg_*', purpose: 'session' },
  ],
  storage: ['_pk_*', 'ppms_*', 'stg_*', 'ppas_*'],
  start(page, options) {
    const url = textOption(options, URL_OPTION).replace(/\/*$/, '/')
    const siteId = textOption(options, SITE)
    addresses.set(page, url)
    page.push('dataLayer', { start: Date.now(), event: 'stg.start' })
    return page.addScript(`${url}${siteId}.js`)
  },
  change(page) {
    silence.end(page)
    page.push('_paq', ['enableCookies'])
  },
  stop(page) {
    for (const command of ['disableHeartBeatTimer', 'disableCookies', 'deleteCookies']) page.push('_paq', [command])
    silence.begin(page, addresses.get(page))
  },
})

export default piwikPro
