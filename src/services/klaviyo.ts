import { defineService, textOption } from './define.js'
import { silenceOf } from './silence.js'

const COMPANY = { service: 'klaviyo', name: 'companyId', matching: /^[A-Za-z\d]{6}$/, allowed: 'the public API key' }
const HOSTS = ['*.klaviyo.com']

const silence = silenceOf(['klaviyo', '_learnq'], HOSTS)

/**
 * Klaviyo's on-site tracking and forms. Its opt-out is a cookie that a site sets
 * before the script runs (`__kla_off`); to a running script there is no word: what
 * it sends after a withdrawal is held back.
 *
 * @see https://help.klaviyo.com/hc/en-us/articles/360034666712 for `__kla_id`
 * @see https://help.klaviyo.com/hc/en-us/articles/17928628922395 for `kl-post-identification-sync`
 * @see https://developers.klaviyo.com/en/docs/javascript_api
 */
export const klaviyo = defineService<{ companyId: string }>({
  id: 'klaviyo',
  title: 'Klaviyo',
  provider: 'Klaviyo, Inc.',
  privacyUrl: 'https://www.klaviyo.com/legal/privacy/privacy-notice',
  category: 'analytics',
  purpose: 'marketing',
  hosts: HOSTS,
  cookies: [
    { name: '__kla_id', maxAgeDays: 730, purpose: 'visitorId' },
    { name: 'kl-post-identification-sync', maxAgeDays: 14, purpose: 'statistics' },
    { name: 'KL_FORMS_MODAL', purpose: 'preferences' },
  ],
  storage: ['kl-*', 'klaviyo*', '__kl_*', '__kla_*'],
  start: (page, options) =>
    page.addScript(`https://static.klaviyo.com/onsite/js/${textOption(options, COMPANY)}/klaviyo.js`),
  change: silence.end,
  stop: page => silence.begin(page),
})

export default klaviyo
