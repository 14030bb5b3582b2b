import type { Page } from 'playwright/test'
import { CONFIG, expect, ready, type TestSite, test } from './site.js'

/** A page under the guard; `before` runs before it, `after` behind it, both as inline scripts. */
async function open(page: Page, site: TestSite, { before = '', after = '', guard = 'block' } = {}): Promise<void> {
  const services = [
    { id: 'stats', category: 'analytics', hosts: [new URL(site.vendor.origin).host], cookies: [{ name: 'stats_*' }] },
  ]
  site.vendor.answer('/data', 'answer')
  site.file('/own', 'own', 'text/plain')
  site.page('/', {
    tag: `<script type="application/json" id="askfirst-config">${JSON.stringify({ ...CONFIG, guard, services })}</script>
      <script>window.vendor = '${site.vendor.origin}';${before}</script><script src="/af/askfirst-guard.js"></script>
      <script>${after}</script><script src="/af/askfirst.js" defer></script>`,
  })
  await page.goto('/')
  await ready(page)
}

/** What page code can find out about every function of the browser: text, name, length, own keys, and how it is a property. */
const LOOK = `JSON.stringify(Object.fromEntries(
  Object.getOwnPropertyNames(window).filter(name => /^[A-Z]|^fetch$/.test(name) && typeof window[name] === 'function').sort()
    .map(name => [name, [window[name].prototype, window[name]].flatMap(owner => !owner ? [] :
      Reflect.ownKeys(owner).map(key => {
        const { value, get, set, ...flags } = Object.getOwnPropertyDescriptor(owner, key)
        const look = f => typeof f === 'function' ? [String(f), f.name, f.length, Reflect.ownKeys(f).map(String), f === f.prototype?.constructor] : typeof f
        return [String(key), look(value), look(get), look(set), flags]
      })).concat([String(window[name]), JSON.stringify(Object.getOwnPropertyDescriptor(window, name))])])))`

test('page code cannot tell the guarded functions from the browser’s own', async ({ page, site }) => {
  await open(page, site, { guard: 'off', before: 'window.ownFetch = fetch' })
  expect(await page.evaluate('fetch === ownFetch')).toBe(true)
  const own = await page.evaluate<string>(LOOK)
  expect(own.length).toBeGreaterThan(100_000)
  await open(page, site, { before: 'window.ownFetch = fetch' })
  // Without this line the test would also pass with nothing guarded.
  expect(await page.evaluate('fetch === ownFetch')).toBe(false)
  expect(await page.evaluate<string>(LOOK)).toEqual(own)
})

test('what is allowed does what it always did: answers, errors, `this`, events', async ({ page, site }) => {
  await open(page, site)
  const seen = await page.evaluate(async () => {
    const errorOf = (run: () => unknown): string => {
      try {
        return String(run())
      } catch (error) {
        return (error as Error).name
      }
    }
    const events: string[] = []
    const xhr = new XMLHttpRequest()
    for (const type of ['readystatechange', 'load', 'error', 'loadend']) {
      xhr.addEventListener(type, () => events.push(`${type} ${xhr.readyState}`))
    }
    const loaded = new Promise(resolve => xhr.addEventListener('loadend', resolve))
    xhr.open('GET', '/own')
    xhr.send()
    await loaded
    const link = document.createElement('a')
    link.href = `${(window as unknown as { vendor: string }).vendor}/data`
    const image = new Image()
    image.src = '/own.gif'
    const parent = document.createElement('div')
    const { fetch: unbound } = window
    return {
      text: await (await unbound('/own')).text(),
      invalid: await fetch('http://').catch((error: Error) => error.name),
      events,
      answer: xhr.responseText,
      link: link.href.endsWith('/data'),
      image: new URL(image.src).pathname,
      sameNode: parent.appendChild(link) === link && parent.append('text') === undefined,
      hierarchy: errorOf(() => link.appendChild(parent)),
      badMethod: errorOf(() => xhr.open('TRACE', '/')),
      notOpened: errorOf(() => new XMLHttpRequest().send()),
      socket: errorOf(() => new WebSocket('ws://[')),
      thisless: errorOf(() => Reflect.apply(Node.prototype.appendChild, null, [link])),
      few: errorOf(() => Reflect.apply(Element.prototype.setAttribute, link, [])),
    }
  })
  expect(seen).toEqual({
    text: 'own',
    invalid: 'TypeError',
    events: [
      'readystatechange 1',
      'readystatechange 2',
      'readystatechange 3',
      'readystatechange 4',
      'load 4',
      'loadend 4',
    ],
    answer: 'own',
    link: true,
    image: '/own.gif',
    sameNode: true,
    hierarchy: 'HierarchyRequestError',
    badMethod: 'SecurityError',
    notOpened: 'InvalidStateError',
    socket: 'SyntaxError',
    thisless: 'TypeError',
    few: 'TypeError',
  })
})

for (const [when, parts] of [
  ['before', { before: 'wrapFetch()' }],
  ['after', { after: 'wrapFetch()' }],
] as const) {
  test(`a page that wraps fetch ${when} the guard keeps its wrapper, and the guard its hold`, async ({
    page,
    site,
  }) => {
    await page.addInitScript(() => {
      const counts = { calls: [] as string[] }
      Object.assign(window, counts, {
        wrapFetch() {
          const { fetch: was } = window
          window.fetch = (...args) => {
            counts.calls.push(String(args[0]))
            return was(...args)
          }
        },
      })
    })
    await open(page, site, parts)
    await page.evaluate(
      'void fetch(vendor + "/data").then(answer => answer.text()).then(text => { window.answer = text })',
    )
    expect(await page.evaluate('fetch("/own").then(answer => answer.text())')).toBe('own')
    expect(site.vendor.asked).toEqual([])
    expect(await page.evaluate<string[]>('calls')).toContain('/own')
    await page.evaluate('askfirst.acceptAll()')
    await expect.poll(() => page.evaluate('window.answer')).toBe('answer')
    expect(site.vendor.asked).toEqual(['/data'])
    expect(await page.evaluate<string[]>('calls.length')).toBeGreaterThan(1)
  })
}

test('a held request can be aborted, fires each event once, and is never sent', async ({ page, site }) => {
  await open(page, site)
  const events = await page.evaluate(async () => {
    const url = `${(window as unknown as { vendor: string }).vendor}/data`
    const seen: string[] = []
    const xhr = new XMLHttpRequest()
    for (const type of ['load', 'error', 'abort', 'loadend']) xhr.addEventListener(type, () => seen.push(`xhr ${type}`))
    xhr.open('GET', url)
    xhr.send()
    xhr.abort()
    const sync = new XMLHttpRequest()
    sync.open('GET', url, false)
    try {
      sync.send()
    } catch (error) {
      seen.push(`sync ${(error as Error).name}`)
    }
    const controller = new AbortController()
    const held = fetch(url, { signal: controller.signal })
    controller.abort()
    await held.catch((error: Error) => seen.push(`fetch ${error.name}`))
    const socket = new WebSocket(url.replace('http', 'ws'))
    seen.push(`socket ${socket instanceof WebSocket} ${socket.readyState === WebSocket.CONNECTING}`)
    const closed = new Promise(resolve => socket.addEventListener('close', resolve))
    socket.close()
    await closed
    seen.push(`closed ${socket.readyState === WebSocket.CLOSED}`)
    return seen
  })
  expect(events).toEqual([
    'xhr abort',
    'xhr loadend',
    'sync NetworkError',
    'fetch AbortError',
    'socket true true',
    'closed true',
  ])
  await page.evaluate('askfirst.acceptAll()')
  await page.evaluate('fetch(vendor + "/last")')
  expect(site.vendor.asked).toEqual(['/last'])
})

test('a refused connection fails as the browser’s own do, and asks no network', async ({ page, site }) => {
  await open(page, site)
  const outgoing: string[] = []
  page.on('request', request => outgoing.push(request.url()))
  const lines: string[] = []
  page.on('console', line => lines.push(line.text()))
  await page.evaluate(() => {
    const { vendor } = window as unknown as { vendor: string }
    const made = {
      socket: new WebSocket(vendor.replace('http', 'ws')),
      source: new EventSource(vendor),
      worker: new Worker(vendor),
    }
    const events: string[] = []
    for (const [name, one] of Object.entries(made)) {
      for (const type of ['open', 'message', 'error', 'close']) {
        one.addEventListener(type, event => events.push(`${name} ${type} ${(event as CloseEvent).code ?? ''}`.trim()))
      }
    }
    made.worker.postMessage('early')
    Object.assign(window, { made, events })
  })
  const states =
    '[made.socket.readyState, made.source.readyState, made.worker instanceof Worker, made.worker.readyState]'
  expect(await page.evaluate(states)).toEqual([0, 0, true, undefined])
  expect(await page.evaluate('events')).toEqual([])

  await page.evaluate('askfirst.rejectAll()')
  await expect
    .poll(() => page.evaluate('events.toSorted()'))
    .toEqual(['socket close 1006', 'socket error', 'source error', 'worker error'])
  expect(await page.evaluate(states)).toEqual([3, 2, true, undefined])
  expect(site.vendor.asked).toEqual([])
  expect(outgoing.filter(url => !url.startsWith('data:') && !url.startsWith(site.origin))).toEqual([])
  // A socket is no request: the browser itself says that it would not even look up its host.
  expect(lines).toContainEqual(expect.stringMatching(/nowhere\.invalid:1.*ERR_UNSAFE_PORT/))
})

test('a yes that no cookie can keep counts on its page', async ({ page, site }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set() {}, configurable: true })
  })
  await open(page, site)
  await page.evaluate(
    'void fetch(vendor + "/data").then(answer => answer.text()).then(text => { window.answer = text })',
  )
  expect(await page.evaluate('fetch("/own").then(answer => answer.text())')).toBe('own')
  expect(site.vendor.asked).toEqual([])
  await page.evaluate('askfirst.acceptAll()')
  await expect.poll(() => page.evaluate('window.answer')).toBe('answer')
  expect(await page.evaluate('document.cookie')).toBe('')
})

test('an image in no document is asked for at the address that it was given last', async ({ page, site }) => {
  await open(page, site)
  for (const path of ['/first.gif', '/last.gif']) site.vendor.answer(path, '', 'image/gif')
  await page.evaluate(() => {
    const { vendor } = window as unknown as { vendor: string }
    const image = new Image()
    image.src = `${vendor}/first.gif`
    image.src = `${vendor}/last.gif`
    Object.assign(window, { image })
  })
  expect(await page.evaluate('image.hasAttribute("src")')).toBe(false)
  await page.evaluate('askfirst.acceptAll()')
  await expect.poll(() => site.vendor.asked).toEqual(['/last.gif'])
})

test('a held cookie that is removed meanwhile does not come back', async ({ page, site }) => {
  await open(page, site)
  await page.context().addCookies([{ name: 'stats_old', value: '1', url: site.origin }])
  await page.evaluate(() => {
    document.cookie = 'stats_gone=1; path=/'
    document.cookie = 'stats_gone=; max-age=0; path=/'
    document.cookie = 'stats_old=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/'
    document.cookie = 'stats_kept=1; path=/; max-age=600'
  })
  expect(await page.evaluate('document.cookie')).not.toContain('stats_')
  await page.evaluate('askfirst.acceptAll()')
  await expect.poll(() => page.evaluate('document.cookie')).toContain('stats_kept=1')
  expect(await page.evaluate('document.cookie')).not.toContain('stats_gone')
})

test('undo puts the page back, drops what waited and holds nothing more', async ({ page, site }) => {
  await open(page, site, {
    before: 'window.own = [fetch, XMLHttpRequest.prototype.send, WebSocket, Node.prototype.appendChild]',
  })
  await page.evaluate('window.held = fetch(vendor + "/data").catch(error => error.name); fetch("/own")')
  const same =
    '[fetch, XMLHttpRequest.prototype.send, WebSocket, Node.prototype.appendChild].map((f, i) => f === own[i])'
  expect(await page.evaluate(same)).toEqual([false, false, false, false])
  await page.evaluate(() => window.askfirstGuard?.undo())
  expect(await page.evaluate(same)).toEqual([true, true, true, true])
  expect(await page.evaluate('held')).toBe('TypeError')
  expect(site.vendor.asked).toEqual([])
  expect(await page.evaluate('fetch(vendor + "/data").then(answer => answer.text())')).toBe('answer')
})

test('without a config before it the guard says so once and leaves the page alone', async ({ page, site }) => {
  const errors: string[] = []
  page.on('console', line => line.type() === 'error' && errors.push(line.text()))
  site.file('/own', 'own', 'text/plain')
  site.page('/', { tag: '<script src="/af/askfirst-guard.js"></script>' })
  await page.goto('/')
  expect(await page.evaluate('fetch("/own").then(answer => answer.text())')).toBe('own')
  expect(errors).toEqual([expect.stringContaining('found no #askfirst-config')])
})
