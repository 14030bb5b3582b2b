// Mounts the built interface on a page with links, a trigger and a frame that is held back, as the gate would.
import { hold } from '../../../dist/askfirst-hold.js'
import { mount } from '../../../dist/askfirst-ui.js'

const askfirst = await mount(globalThis.host)
const options = {
  ...globalThis.host,
  loader: async () => {},
  onError: error => globalThis.calls.push({ name: 'error', message: error.message }),
}

const holdNow = async element => {
  const frame = {
    element,
    category: 'functional',
    service: element.dataset.service ?? null,
    loadOnce() {
      globalThis.calls.push({ name: 'loadOnce' })
      release()
    },
  }
  const release = await hold(frame, options, async () => ({ ui: askfirst }))
  globalThis.host.$record.listen(() => globalThis.host.allows('functional/padlet') && release())
  return release
}
const releases = await Promise.all([...document.querySelectorAll('iframe[data-src]')].map(holdNow))
document.querySelector('#choices').addEventListener('click', askfirst.open)
// What the gate's part of the page does for every button so marked.
document.addEventListener('click', event => {
  if ('askfirstOpen' in event.composedPath()[0].dataset) askfirst.open()
})
Object.assign(globalThis, { askfirst, releases })
document.documentElement.dataset.mounted = ''
