import { readFileSync } from 'node:fs'
import { html, MANY, times, VENDOR_FRAME, VENDOR_SCRIPTS } from './page.mjs'

const read = path => readFileSync(`bench/node_modules/tarteaucitronjs/${path}`, 'utf8')

const INIT = `tarteaucitron.init({ privacyUrl: '/privacy', bodyPosition: 'bottom', orientation: 'bottom', groupServices: false, highPrivacy: true,
DenyAllCta: true, AcceptAllCta: true, showAlertSmall: false, cookieslist: false, showIcon: true, adblocker: false, removeCredit: true,
useExternalCss: false, useExternalJs: false, mandatory: false, googleConsentMode: false, bingConsentMode: false, pianoConsentMode: false })`

/** Here a script is a service of its own: one that a page writes, as its readme shows. */
const service = (
  key,
  run,
) => `tarteaucitron.services.${key} = { key: '${key}', type: 'analytic', name: 'Stats ${key}', needConsent: true, cookies: [],
js: () => { ${run} }, fallback: () => {} };(tarteaucitron.job = tarteaucitron.job || []).push('${key}')`

/** It takes absolute addresses only, and the port is known in the browser. */
const IFRAME = `document.querySelector('.tac_iframe').setAttribute('url', location.origin + '${VENDOR_FRAME}');tarteaucitron.job.push('iframe')`

const services = held =>
  held
    ? times(held, n => service(`s${n}`, MANY))
    : VENDOR_SCRIPTS.map((src, n) => service(`s${n}`, `tarteaucitron.addScript('${src}')`)).join('\n')

export const tarteaucitron = {
  id: 'tac',
  label: 'tarteaucitron 1.34',
  files: {
    '/tac/tarteaucitron.min.js': read('tarteaucitron.min.js'),
    '/tac/tarteaucitron.services.min.js': read('tarteaucitron.services.min.js'),
    '/tac/css/tarteaucitron.min.css': read('css/tarteaucitron.min.css'),
    '/tac/lang/tarteaucitron.en.min.js': read('lang/tarteaucitron.en.min.js'),
  },
  html: held =>
    html({
      head: `<script src="/tac/tarteaucitron.min.js"></script><script>${INIT}</script>`,
      frame: held ? '' : `<div class="tac_iframe embed" title="Board" width="320" height="180"></div>`,
      scripts: `<script>${services(held)}${held ? '' : `;${IFRAME}`}</script>`,
    }),
  banner: `document.querySelector('#tarteaucitronAlertBig')`,
  accept: '#tarteaucitronPersonalize2',
  reject: '#tarteaucitronAllDenied2',
  placeholder: '.tac_iframe .tarteaucitronAllow',
}
