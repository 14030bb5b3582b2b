import { readFileSync } from 'node:fs'
import { gatedHtml, TEXTS, VENDOR_FRAME } from './page.mjs'

const CONFIG = `var klaroConfig = {
  version: 1, acceptAll: true, mustConsent: false, disablePoweredBy: true, lang: 'en',
  translations: { zz: { privacyPolicyUrl: '/privacy' }, en: {
    consentNotice: { description: ${JSON.stringify(TEXTS.text)} },
    contextualConsent: { description: ${JSON.stringify(TEXTS.held)} },
    purposes: { analytics: { title: 'Analytics' }, functional: { title: 'Functional' } } } },
  services: [{ name: 'stats', title: 'Stats', purposes: ['analytics'] }, { name: 'board', title: 'Board', purposes: ['functional'] }],
}`

const script = (src, text = '') =>
  `<script type="text/plain" data-type="application/javascript" data-name="stats"${src ? ` data-src="${src}"` : ''}>${text}</script>`

export const klaro = {
  id: 'klaro',
  label: 'Klaro 0.7',
  files: {
    '/klaro/klaro.js': readFileSync('bench/node_modules/klaro/dist/klaro.js', 'utf8'),
    '/klaro/config.js': CONFIG,
  },
  html: held =>
    gatedHtml(held, {
      head: '<script src="/klaro/config.js" defer></script><script src="/klaro/klaro.js" defer></script>',
      frame: `<iframe class="embed" title="Board" data-name="board" data-src="${VENDOR_FRAME}"></iframe>`,
      script,
    }),
  banner: `document.querySelector('#klaro .cookie-notice')`,
  accept: '#klaro .cookie-notice .cm-btn-success',
  reject: '#klaro .cookie-notice .cn-decline',
  placeholder: 'main .cm-btn-success',
}
