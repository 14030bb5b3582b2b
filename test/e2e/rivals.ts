import { readFileSync } from 'node:fs'
import { bundle } from './bundle.js'
import type { TestSite } from './site.js'

const read = (path: string): string => readFileSync(`node_modules/${path}`, 'utf8')

/** One tool's real package on a page: what loads it, and how a visitor of it answers. */
export interface Rival {
  readonly head: string
  readonly files: Readonly<Record<string, string>>
}

const TEXTS = `{title:'Before',description:'Before',acceptAllBtn:'Yes to all',acceptNecessaryBtn:'No to all',showPreferencesBtn:'More'}`

/** @param options - keys of its config, as JavaScript, each with a comma behind it. */
export const vanillaCookieconsent = (options = ''): Rival => ({
  head: `<script src="/vcc.js"></script><script>addEventListener('DOMContentLoaded', () => CookieConsent.run({
    hideFromBots: false, ${options}
    categories: { necessary: { enabled: true, readOnly: true }, functionality: {},
      analytics: { services: { matomo: { label: 'Matomo' }, ga: { label: 'GA' } } } },
    language: { default: 'en', translations: { en: { consentModal: ${TEXTS}, preferencesModal: { title: 'Before', sections: [] } } } },
  }))</script>`,
  files: { '/vcc.js': read('vanilla-cookieconsent/dist/cookieconsent.umd.js') },
})

export const klaro = (options = ''): Rival => ({
  head: `<script>klaroConfig = { version: 1, acceptAll: true, lang: 'en', ${options}
    translations: { zz: { privacyPolicyUrl: '/privacy' }, en: { purposes: { analytics: { title: 'Analytics' } } } },
    services: ['matomo', 'youtube'].map(name => ({ name, title: name, purposes: ['analytics'] })) }</script>
    <script src="/klaro.js" defer></script>`,
  files: { '/klaro.js': read('klaro/dist/klaro.js') },
})

const service = (key: string): string =>
  `tarteaucitron.services.${key} = { key: '${key}', type: 'analytic', name: '${key}', needConsent: true, cookies: [], js() {}, fallback() {} }
  ;(tarteaucitron.job = tarteaucitron.job || []).push('${key}')`

export const tarteaucitron: Rival = {
  head: `<script src="/tac/tarteaucitron.min.js"></script><script>
    tarteaucitron.init({ privacyUrl: '/privacy', orientation: 'bottom', highPrivacy: true, DenyAllCta: true, AcceptAllCta: true,
      showAlertSmall: false, cookieslist: false, adblocker: false, removeCredit: true, useExternalCss: true, useExternalJs: false,
      googleConsentMode: false, bingConsentMode: false, pianoConsentMode: false })
    ${service('multiplegtag')};${service('gtag')};${service('youtube')}</script>`,
  files: {
    '/tac/tarteaucitron.min.js': read('tarteaucitronjs/tarteaucitron.min.js'),
    '/tac/tarteaucitron.services.min.js': read('tarteaucitronjs/tarteaucitron.services.min.js'),
    '/tac/lang/tarteaucitron.en.min.js': read('tarteaucitronjs/lang/tarteaucitron.en.min.js'),
  },
}

/** Its core has no interface; a page calls its store. */
export const c15t = async (): Promise<Rival> => ({
  head: '<script src="/c15t.js" defer></script>',
  files: { '/c15t.js': await bundle('test/pages/c15t/page.js') },
})

/** Puts the tool on a page of the site: nothing of ours is there. */
export function putBefore(site: TestSite, { head, files }: Rival): void {
  for (const [path, text] of Object.entries(files)) site.file(path, text, 'text/javascript; charset=utf-8')
  site.page('/before', { tag: '', head })
}
