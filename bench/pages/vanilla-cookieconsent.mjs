import { readFileSync } from 'node:fs'
import { gatedHtml, TEXTS, VENDOR_FRAME } from './page.mjs'

const packages = 'bench/node_modules'
const read = path => readFileSync(`${packages}/${path}`, 'utf8')

/** The frame is iframemanager's, told by the category's service as its authors document it. */
const CONFIG = `const im = iframemanager()
im.run({ currLang: 'en', services: { board: { embedUrl: location.origin + '/vendor/{data-id}.html',
  languages: { en: { notice: ${JSON.stringify(TEXTS.held)}, loadBtn: 'Load once', loadAllBtn: 'Always' } } } } })
CookieConsent.run({
  hideFromBots: false,
  guiOptions: { consentModal: { layout: 'bar', position: 'bottom', equalWeightButtons: true } },
  categories: {
    necessary: { enabled: true, readOnly: true },
    functional: { services: { board: { label: 'Board', onAccept: () => im.acceptService('board'), onReject: () => im.rejectService('board') } } },
    analytics: {},
  },
  language: { default: 'en', translations: { en: {
    consentModal: { title: '${TEXTS.title}', description: ${JSON.stringify(TEXTS.text)},
      acceptAllBtn: '${TEXTS.accept}', acceptNecessaryBtn: '${TEXTS.reject}', showPreferencesBtn: '${TEXTS.choose}' },
    preferencesModal: { title: '${TEXTS.title}', acceptAllBtn: '${TEXTS.accept}', acceptNecessaryBtn: '${TEXTS.reject}', savePreferencesBtn: 'Save',
      sections: [{ title: 'Functional', description: 'Boards', linkedCategory: 'functional' }, { title: 'Analytics', description: 'Figures', linkedCategory: 'analytics' }] },
  } } },
})`

const script = (src, text = '') =>
  `<script type="text/plain" data-category="analytics"${src ? ` data-src="${src}"` : ''}>${text}</script>`

export const vanillaCookieconsent = {
  id: 'vcc',
  label: 'vanilla-cookieconsent 3.1 + iframemanager',
  files: {
    '/vcc/cookieconsent.css': read('vanilla-cookieconsent/dist/cookieconsent.css'),
    '/vcc/cookieconsent.js': read('vanilla-cookieconsent/dist/cookieconsent.umd.js'),
    '/vcc/iframemanager.css': read('@orestbida/iframemanager/dist/iframemanager.css'),
    '/vcc/iframemanager.js': read('@orestbida/iframemanager/dist/iframemanager.js'),
    '/vcc/config.js': CONFIG,
  },
  html: held =>
    gatedHtml(held, {
      head: `<link rel="stylesheet" href="/vcc/cookieconsent.css"><link rel="stylesheet" href="/vcc/iframemanager.css">
<script src="/vcc/cookieconsent.js" defer></script><script src="/vcc/iframemanager.js" defer></script><script src="/vcc/config.js" defer></script>`,
      frame: `<div class="embed" data-service="board" data-id="${VENDOR_FRAME.match(/(\w+)\.html$/)[1]}" data-widget></div>`,
      script,
    }),
  banner: `document.querySelector('#cc-main .cm')`,
  accept: '#cc-main .cm [data-role="all"]',
  reject: '#cc-main .cm [data-role="necessary"]',
  placeholder: '.c-l-b',
}
