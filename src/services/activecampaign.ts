import { defineService, textOption } from './define.js'
import { createQueue } from './queue.js'
import { silenceOf } from './silence.js'

const ACCOUNT = {
  service: 'activecampaign',
  name: 'account',
  matching: /^\d{4,16}$/,
  allowed: 'the account’s number in the tracking code, as a text,',
}
const HOSTS = ['diffuser-cdn.app-us1.com', 'prism.app-us1.com', 'trackcmp.net']

const silence = silenceOf(['vgo'], HOSTS)

/**
 * ActiveCampaign's site tracking. It cannot be told to stop: what it sends after
 * a withdrawal is held back.
 *
 * @see https://help.activecampaign.com/hc/en-us/articles/360000872064-Site-tracking-and-the-GDPR
 */
export const activecampaign = defineService<{ account: string }>({
  id: 'activecampaign',
  title: 'ActiveCampaign',
  provider: 'ActiveCampaign, LLC',
  privacyUrl: 'https://www.activecampaign.com/legal/privacy-policy',
  category: 'analytics',
  purpose: 'marketing',
  hosts: HOSTS,
  cookies: [
    { name: 'prism_*', maxAgeDays: 30, purpose: 'visitorId' },
    { name: 'ac_enable_tracking', maxAgeDays: 30, purpose: 'preferences' },
  ],
  start(page, options) {
    const account = textOption(options, ACCOUNT)
    const vgo = Object.assign(createQueue(), { l: Date.now() })
    page.setGlobal('visitorGlobalObjectAlias', 'vgo')
    page.setGlobal('vgo', vgo)
    vgo('setAccount', account)
    vgo('setTrackByDefault', true)
    vgo('process')
    return page.addScript('https://diffuser-cdn.app-us1.com/diffuser/diffuser.js')
  },
  change: silence.end,
  stop: page => silence.begin(page),
})

export default activecampaign
