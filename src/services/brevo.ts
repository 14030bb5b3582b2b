import { defineService, textOption } from './define.js'

const KEY = {
  service: 'brevo',
  name: 'clientKey',
  matching: /^[a-z\d]{8,64}$/,
  allowed: 'the client key of the Brevo tracker',
}

const nothing = (): void => {}

/**
 * Brevo's on-site tracker. It has no way to be stopped: what the page reports to
 * it after a withdrawal goes nowhere, and its cookies are removed.
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
  stop(page) {
    page.setGlobal('Brevo', { push: nothing })
    page.setGlobal('sendinblue', { page: nothing, track: nothing, identify: nothing, trackLink: nothing })
  },
})

export default brevo
