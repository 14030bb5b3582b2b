import { defineService, textOption } from './define.js'
import { silenceOf } from './silence.js'

const KEY = {
  service: 'brevo',
  name: 'clientKey',
  matching: /^[a-z\d]{8,64}$/,
  allowed: 'the client key of the Brevo tracker',
}

const silence = silenceOf(['Brevo', 'sendinblue'], ['in-automate.brevo.com', 'in-automate.sendinblue.com'])

/**
 * Brevo's on-site tracker. It has no way to be stopped: what it sends after a
 * withdrawal is held back.
 *
 * @see https://developers.brevo.com/docs/getting-started-with-brevo-tracker
 * @see https://tracker-doc.brevo.com/docs/advanced-features for `sib_cuid`
 */
export const brevo = defineService<{ clientKey: string }>({
  id: 'brevo',
  title: 'Brevo',
  provider: 'Sendinblue SAS (Brevo)',
  privacyUrl: 'https://www.brevo.com/legal/privacypolicy/',
  category: 'analytics',
  purpose: 'marketing',
  hosts: ['cdn.brevo.com', 'sibautomation.com', 'in-automate.brevo.com', 'in-automate.sendinblue.com'],
  cookies: [
    { name: 'sib_cuid', maxAgeDays: 182, purpose: 'visitorId' },
    { name: 'sib_sesn', purpose: 'session' },
  ],
  start(page, options) {
    page.push('Brevo', ['init', { client_key: textOption(options, KEY) }])
    return page.addScript('https://cdn.brevo.com/js/sdk-loader.js')
  },
  change: silence.end,
  stop: page => silence.begin(page),
})

export default brevo
