import { defineService, textOption } from './define.js'
import { silenceOf } from './silence.js'

const KEY = {
  service: 'mailchimp',
  name: 'key',
  matching: /^[\da-f]+\/[\da-f]+$/,
  allowed: 'what stands between "users/" and ".js" in the connected site’s code',
}
const HOSTS = ['chimpstatic.com', '*.list-manage.com', '*.mailchimp.com']

const silence = silenceOf(['$mcSite'], HOSTS)

/**
 * The code of a site connected to Mailchimp: pop-up forms, and whatever else is
 * turned on there. It cannot be stopped: what it sends after a withdrawal is held
 * back. Which cookies it sets depends on the account; those of the pop-up are named.
 *
 * @see https://mailchimp.com/help/about-connected-sites/
 * @see https://mailchimp.com/legal/cookies/
 */
export const mailchimp = defineService<{ key: string }>({
  id: 'mailchimp',
  title: 'Mailchimp',
  provider: 'The Rocket Science Group LLC (Intuit Mailchimp)',
  privacyUrl: 'https://www.intuit.com/privacy/statement/',
  category: 'analytics',
  purpose: 'marketing',
  hosts: HOSTS,
  cookies: [
    { name: 'MCPopupClosed', maxAgeDays: 365, purpose: 'preferences' },
    { name: 'MCPopupSubscribed', maxAgeDays: 365, purpose: 'preferences' },
    { name: '_mcid', maxAgeDays: 365, purpose: 'visitorId' },
    { name: 'mc_landing_site', maxAgeDays: 14, purpose: 'marketing' },
    { name: 'mailchimp_*', maxAgeDays: 30, purpose: 'marketing' },
  ],
  start: (page, options) =>
    page.addScript(`https://chimpstatic.com/mcjs-connected/js/users/${textOption(options, KEY)}.js`),
  change: silence.end,
  stop: page => silence.begin(page),
})

export default mailchimp
