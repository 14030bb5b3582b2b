import { nodeResolve } from '@rollup/plugin-node-resolve'
import replace from '@rollup/plugin-replace'
import terser from '@rollup/plugin-terser'
import { rollup } from 'rollup'
import { html, MANY, TEXTS, VENDOR_FRAME, VENDOR_SCRIPTS } from './page.mjs'

/** c15t's core has no interface: this one is written as its guide "Building UI" shows. */
const ENTRY = `import { getOrCreateConsentRuntime } from 'c15t'
const { consentStore } = getOrCreateConsentRuntime({
  mode: 'offline', overrides: { country: 'DE' },
  consentCategories: ['necessary', 'functionality', 'measurement'], scripts: window.gated,
})
consentStore.getState().initializeIframeBlocker()
const make = (name, text) => Object.assign(document.createElement(name), { textContent: text })
let bar = null
const stands = new Map()
function draw(state) {
  if (state.activeUI !== 'banner') { bar?.remove(); bar = null }
  else if (!bar) {
    bar = make('section')
    bar.id = 'ask'
    bar.style.cssText = 'position:fixed;inset:auto 0 0;padding:16px;background:#fff;border-top:1px solid'
    const accept = make('button', ${JSON.stringify(TEXTS.accept)})
    const reject = make('button', ${JSON.stringify(TEXTS.reject)})
    accept.id = 'y'
    reject.id = 'n'
    accept.onclick = () => consentStore.getState().saveConsents('all')
    reject.onclick = () => consentStore.getState().saveConsents('necessary')
    bar.append(make('h2', ${JSON.stringify(TEXTS.title)}), make('p', ${JSON.stringify(TEXTS.text)}), reject, accept)
    document.documentElement.insertBefore(bar, document.body)
  }
  for (const frame of document.querySelectorAll('iframe[data-category]')) {
    const may = state.has(frame.dataset.category)
    if (may) { stands.get(frame)?.remove(); stands.delete(frame) }
    else if (!stands.has(frame)) {
      const stand = make('div')
      const load = make('button', 'Load')
      stand.className = 'embed'
      load.onclick = () => consentStore.getState().setConsent(frame.dataset.category, true)
      stand.append(make('p', ${JSON.stringify(TEXTS.held)}), load)
      frame.before(stand)
      stands.set(frame, stand)
    }
    frame.hidden = !may
  }
}
draw(consentStore.getState())
consentStore.subscribe(draw)`

async function bundle() {
  const build = await rollup({
    input: 'entry',
    onLog: () => {},
    plugins: [
      { name: 'entry', resolveId: id => (id === 'entry' ? id : null), load: id => (id === 'entry' ? ENTRY : null) },
      nodeResolve({ browser: true, modulePaths: ['bench/node_modules'] }),
      replace({ preventAssignment: true, 'process.env.NODE_ENV': '"production"' }),
      terser({ ecma: 2022, module: true }),
    ],
  })
  const { output } = await build.generate({ format: 'iife', inlineDynamicImports: true })
  return output[0].code
}

const scripts = held =>
  held
    ? `Array.from({length:${held}},(_,n)=>({id:'s'+n,category:'measurement',textContent:${JSON.stringify(MANY)}}))`
    : JSON.stringify(VENDOR_SCRIPTS.map((src, n) => ({ id: `s${n}`, category: 'measurement', src })))

export const c15t = {
  id: 'c15t',
  label: 'c15t 2.2 headless',
  files: { '/c15t/bundle.js': await bundle() },
  html: held =>
    html({
      head: `<script>window.gated=${scripts(held)}</script><script src="/c15t/bundle.js" defer></script>`,
      frame: held ? '' : `<iframe title="Board" data-category="functionality" data-src="${VENDOR_FRAME}"></iframe>`,
    }),
  banner: `document.querySelector('#ask')`,
  accept: '#ask #y',
  reject: '#ask #n',
  placeholder: 'main .embed button',
}
