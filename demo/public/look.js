// Mounts the interface on a host that keeps its choice for as long as the page: nothing is stored, nobody is told.
const { files } = document.querySelector('[data-files]').dataset
const { mount } = await import(`${files}/askfirst-ui.js`)
const form = document.querySelector('form')

/** A value that can be read, changed and listened to, as the interface wants it. */
function store(value) {
  const listeners = new Set()
  const listen = listener => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const subscribe = listener => {
    listener(value)
    return listen(listener)
  }
  const set = next => {
    value = next
    for (const listener of listeners) listener(next)
  }
  return { get: () => value, set, listen, subscribe }
}

const SERVICE = { id: 'board', category: 'functional', title: 'Board', provider: 'Board SRL', purpose: 'embed' }

/** The site as the form describes it. */
const siteOf = data => ({
  site: 'look',
  policy: { version: '2026-11-01', url: '/privacy' },
  controller: { name: 'Open Campus' },
  categories: { essential: {}, functional: {}, analytics: {} },
  services: [{ ...SERVICE, options: null }],
  locale: 'auto',
  texts: {},
  record: { domain: null, maxAgeDays: 182 },
  gpc: {},
  ...Object.fromEntries(['layout', 'position', 'secondLayer', 'theme'].map(key => [key, data.get(key)])),
})

/** A choice is over with its click: the first layer comes back, for there is more to try. */
function hostOf(site) {
  const $mustAsk = store(true)
  const decide = () => {
    $mustAsk.set(false)
    setTimeout(() => $mustAsk.set(true))
  }
  return {
    site,
    library: 'look',
    nonce: '',
    gpc: false,
    $record: store(null),
    $mustAsk,
    allows: () => false,
    stands: () => false,
    earlier: () => null,
    newcomers: () => [],
    acceptAll: decide,
    rejectAll: decide,
    choose: decide,
    withdraw: decide,
    declarations: async () => [SERVICE],
    shown: () => {},
    lastReceipt: () => null,
    receiptUrl: () => null,
    left: () => [],
  }
}

const sheet = new CSSStyleSheet()
document.adoptedStyleSheets = [sheet]

/** Properties and outlines, from the form; a value that is none of CSS is left out by the browser. */
function style(data) {
  sheet.replaceSync(
    data
      .getAll('part')
      .map(part => `askfirst-ui::part(${part}) { outline: 3px dashed #d6249f }`)
      .join(' '),
  )
  for (const [name, value] of data) {
    if (name.startsWith('--')) document.documentElement.style.setProperty(name, value)
  }
}

let shown = null
async function show() {
  shown?.unmount()
  shown = await mount(hostOf(siteOf(new FormData(form))))
}

form.addEventListener('input', ({ target }) => {
  style(new FormData(form))
  if (target.localName === 'select') void show()
})
// The event comes before the form is empty.
form.addEventListener('reset', () =>
  setTimeout(() => {
    style(new FormData(form))
    void show()
  }),
)
form.querySelector('[data-examples]').addEventListener('click', () => {
  for (const input of form.querySelectorAll('[placeholder]')) input.value = input.placeholder
  style(new FormData(form))
})
form.querySelector('[data-askfirst-open]').addEventListener('click', () => shown.open())
await show()
document.documentElement.dataset.ready = ''
