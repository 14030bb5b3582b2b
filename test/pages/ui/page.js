// Mounts the built interface on a page with links, a trigger and, if asked for, frames that are held back.
import { mount } from '../../../dist/askfirst-ui.js'

const askfirst = await mount(globalThis.host)
for (const element of document.querySelectorAll('iframe[data-src]')) {
  const release = askfirst.hold({
    element,
    category: 'functional',
    service: element.dataset.service ?? null,
    host: new URL(element.dataset.src).host,
    loadOnce: () => globalThis.calls.push({ name: 'loadOnce' }),
  })
  globalThis.host.$record.listen(() => globalThis.host.allows('functional/padlet') && release())
}
document.querySelector('#choices').addEventListener('click', askfirst.open)
Object.assign(globalThis, { askfirst })
document.documentElement.dataset.mounted = ''
