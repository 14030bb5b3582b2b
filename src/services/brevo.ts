import type { Page } from '../gate/page.js'
import { defineService, textOption } from './define.js'

const KEY = {
  service: 'brevo',
  name: 'clientKey',
  matching: /^[a-z\d]{8,64}$/,
  allowed: 'the client key of the Brevo tracker',
}

const nothing = (): void => {}
const silent = { push: nothing, page: nothing, track: nothing, identify: nothing, trackLink: nothing }

/** The vendor's globals, while they are taken away. */
const kept = new WeakMap<Page, readonly (readonly [string, unknown])[]>()

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
  change(page) {
    for (const [name, value] of kept.get(page) ?? []) page.setGlobal(name, value)
    kept.delete(page)
  },
  stop(page) {
    if (kept.has(page)) return
    kept.set(
      page,
      ['Brevo', 'sendinblue'].map(name => [name, page.global(name)]),
    )
    for (const name of ['Brevo', 'sendinblue']) page.setGlobal(name, silent)
  },
})

export default brevo
