import type { Page } from 'playwright/test'
import { call } from './page-code.js'
import { acceptAll, CONFIG, expect, ready, recordOf, rejectAll, type TestSite, test } from './site.js'

/** A config in which the vendor's host, its cookies and its keys belong to one service of the site. */
const configOf = (site: TestSite, guard: string): object => ({
  ...CONFIG,
  guard,
  services: [
    {
      id: 'stats',
      category: 'analytics',
      hosts: [new URL(site.vendor.origin).host],
      cookies: [{ name: 'stats_*' }],
      storage: ['stats:*'],
    },
  ],
})

const headOf = (config: object, before = ''): string =>
  `<script type="application/json" id="askfirst-config">${JSON.stringify(config)}</script>${before}
   <script src="/af/askfirst-guard.js"></script><script src="/af/askfirst.js" defer></script>`

/** Everything that page code can do to reach a vendor or leave something, none of it marked. */
const everything = (vendor: string): string => `<script>
  window.told = []
  const tell = (what, value) => window.told.push(what + ' ' + value)
  window.doAll = () => {
    fetch('${vendor}/fetch').then(answer => tell('fetch', answer.status), error => tell('fetch', error.name))
    const xhr = new XMLHttpRequest()
    xhr.open('GET', '${vendor}/xhr')
    for (const type of ['load', 'error', 'loadend']) xhr.addEventListener(type, () => tell('xhr', type))
    xhr.onerror = () => tell('xhr', 'onerror')
    xhr.send()
    tell('beacon', navigator.sendBeacon('${vendor}/beacon', 'x'))
    new Image().src = '${vendor}/image'
    const image = document.createElement('img')
    image.setAttribute('src', '${vendor}/attribute')
    image.alt = ''
    document.body.append(image)
    const script = document.createElement('script')
    script.onload = () => tell('script', 'load')
    script.onerror = () => tell('script', 'error')
    script.src = '${vendor}/script'
    document.head.appendChild(script)
    const link = document.createElement('link')
    link.href = '${vendor}/style'
    link.rel = 'stylesheet'
    document.head.append(link)
    const frame = document.createElement('iframe')
    frame.title = 'Board'
    frame.src = '${vendor}/frame'
    document.body.append(frame)
    const template = document.createElement('template')
    template.innerHTML = '<img alt="" src="${vendor}/template">'
    document.body.insertBefore(template.content.cloneNode(true), null)
    const socket = new WebSocket('${vendor.replace('http', 'ws')}/socket')
    socket.onclose = () => tell('socket', 'close')
    const source = new EventSource('${vendor}/source')
    source.addEventListener('error', () => { tell('source', 'error'); source.close() })
    document.cookie = 'stats_id=1; path=/'
    document.cookie = 'own=1; path=/'
    cookieStore.set('stats_new', '1').catch(error => tell('cookieStore', error.name))
    localStorage.setItem('stats:visits', '1')
    localStorage.setItem('own', '1')
  }
</script>`

const REQUESTS = [
  '/attribute',
  '/beacon',
  '/fetch',
  '/frame',
  '/image',
  '/script',
  '/socket',
  '/source',
  '/style',
  '/template',
  '/xhr',
]

function answerAll({ vendor }: TestSite): void {
  vendor.answer('/script', 'window.vendorRan = (window.vendorRan || 0) + 1')
  vendor.answer('/style', '', 'text/css')
  vendor.answer('/frame', '<p>Board</p>', 'text/html')
  for (const path of ['/image', '/attribute', '/template']) vendor.answer(path, '', 'image/gif')
}

const told = (page: Page): Promise<string[]> => page.evaluate('window.told.toSorted()')
const doAll = (page: Page): Promise<void> => page.evaluate('window.doAll()')
const asked = ({ vendor }: TestSite): string[] => vendor.asked.toSorted()

/** What the vendor has left, by name, and what is the page's own. */
const left = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.cookie.split('; ').map(pair => pair.split('=')[0] ?? ''), ...Object.keys(localStorage)]
      .filter(name => /^(stats|own)/.test(name))
      .toSorted(),
  )

async function open(page: Page, site: TestSite, guard: string, before = ''): Promise<void> {
  answerAll(site)
  site.page('/', { tag: headOf(configOf(site, guard), before), body: everything(site.vendor.origin) })
  await page.goto('/')
  await ready(page)
}

test('the same page without the guard reaches the vendor in every way', async ({ page, site }) => {
  await open(page, site, 'off')
  await doAll(page)
  await expect.poll(() => asked(site)).toEqual(REQUESTS)
  await expect.poll(() => left(page)).toEqual(['own', 'own', 'stats:visits', 'stats_id', 'stats_new'])
})

test('before a choice all of it waits; after a yes all of it happens, once and in order', async ({ page, site }) => {
  await open(page, site, 'block')
  await doAll(page)
  await expect(page.getByRole('button', { name: 'Reject all' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(site.vendor.asked).toEqual([])
  expect(await left(page)).toEqual(['own', 'own'])
  expect(await told(page)).toEqual(['beacon true'])

  await acceptAll(page)
  await expect.poll(() => asked(site)).toEqual(REQUESTS)
  await expect.poll(() => left(page)).toEqual(['own', 'own', 'stats:visits', 'stats_id', 'stats_new'])
  await expect
    .poll(() => told(page))
    .toEqual(['beacon true', 'fetch 200', 'script load', 'socket close', 'source error', 'xhr load', 'xhr loadend'])
  expect(await page.evaluate('window.vendorRan')).toBe(1)
})

test('after a no what waited fails like a broken network, and so does what comes later', async ({ page, site }) => {
  const failed = [
    'beacon true',
    'cookieStore TypeError',
    'fetch TypeError',
    'script error',
    'socket close',
    'source error',
    'xhr error',
    'xhr loadend',
    'xhr onerror',
  ]
  await open(page, site, 'block')
  await doAll(page)
  await rejectAll(page)
  await expect.poll(() => told(page)).toEqual(failed)

  await page.evaluate('window.told = []; window.doAll()')
  await expect.poll(() => told(page)).toEqual(failed)
  expect(site.vendor.asked).toEqual([])
  expect(await left(page)).toEqual(['own', 'own'])
})

test('a returning visitor’s grant counts from the first line; a withdrawal ends it without a reload', async ({
  page,
  site,
}) => {
  await open(page, site, 'block')
  await acceptAll(page)
  await expect.poll(() => recordOf(page)).not.toBeNull()
  site.page('/', {
    tag: headOf(configOf(site, 'block')),
    body: `<script src="${site.vendor.origin}/script"></script>
      <script>window.early = window.vendorRan</script>${everything(site.vendor.origin)}`,
  })
  await page.reload()
  expect(await page.evaluate('window.early')).toBe(1)
  await ready(page)
  site.vendor.asked.length = 0
  await doAll(page)
  await expect.poll(() => asked(site)).toEqual(REQUESTS)

  await call(page, 'withdraw')
  await expect.poll(() => left(page)).toEqual(['own', 'own'])
  site.vendor.asked.length = 0
  await page.evaluate('window.told = []; window.doAll()')
  await expect.poll(() => told(page)).toContain('fetch TypeError')
  await expect.poll(() => told(page)).toContain('xhr loadend')
  expect(site.vendor.asked).toEqual([])
  expect(await left(page)).toEqual(['own', 'own'])
})

test('a yes in another tab lets go what waits in this one', async ({ page, site }) => {
  await open(page, site, 'block')
  await doAll(page)
  const second = await page.context().newPage()
  await second.goto('/')
  await ready(second)
  expect(site.vendor.asked).toEqual([])
  await call(second, 'acceptAll')
  await expect.poll(() => asked(site)).toEqual(REQUESTS)
})

test('scripts that the parser meets do not run before a yes, and then in their order', async ({ page, site }) => {
  site.vendor.answer('/first', "window.ran = [...(window.ran || []), 'first']")
  site.vendor.answer('/second', "window.ran = [...(window.ran || []), 'second']")
  site.page('/', {
    tag: headOf(configOf(site, 'block')),
    body: `<script src="${site.vendor.origin}/first"></script><script src="${site.vendor.origin}/second"></script>
      <script>window.own = true</script>`,
  })
  await page.goto('/')
  await ready(page)
  expect(await page.evaluate('[window.own, window.ran]')).toEqual([true, undefined])
  await acceptAll(page)
  await expect.poll(() => page.evaluate('window.ran')).toEqual(['first', 'second'])
})

test('a frame that nobody marked gets a placeholder, and loads once by a click on it', async ({ page, site }) => {
  await open(page, site, 'block')
  await page.evaluate(origin => {
    const frame = document.createElement('iframe')
    frame.src = `${origin}/frame`
    document.body.append(frame)
  }, site.vendor.origin)
  await expect(page.getByRole('button', { name: /load/i }).first()).toBeVisible()
  expect(site.vendor.asked).toEqual([])
  await page.getByRole('button', { name: /load/i }).first().click()
  await expect.poll(() => site.vendor.asked).toEqual(['/frame'])
  expect(await recordOf(page)).toBeNull()
})

test('report tells what would be held, by rule, and holds nothing', async ({ page, site }) => {
  const lines: string[] = []
  page.on('console', line => line.type() === 'info' && lines.push(line.text()))
  await page.addInitScript(() => {
    const heard: unknown[] = []
    Object.assign(window, { heard })
    document.addEventListener('askfirst:guard', event => heard.push((event as CustomEvent).detail))
  })
  await open(page, site, 'report')
  await doAll(page)
  await expect.poll(() => asked(site)).toEqual(REQUESTS)
  const heard = await page.evaluate('window.heard')
  expect(heard).toContainEqual({ rule: 'analytics/stats', kind: 'fetch', url: `${site.vendor.origin}/fetch` })
  expect(heard).toContainEqual({ rule: 'analytics/stats', kind: 'cookie', url: 'stats_id' })
  expect(heard).toContainEqual({ rule: 'analytics/stats', kind: 'storage', url: 'stats:visits' })
  expect(await page.evaluate(() => window.askfirstGuard?.seen)).toEqual(heard)
  expect(lines).toHaveLength(1)
})

test('a compiled site has its guard inside, with the hosts of the services that come with Askfirst', async ({
  page,
  site,
}) => {
  const { compileSite, declarationsOf, readDeclarations, readScripts } = await import('../../src/server/compile.js')
  const { parseConfig } = await import('../../src/contract/config.js')
  const checked = parseConfig({ ...configOf(site, 'block'), services: ['plausible'] })
  const declarations = declarationsOf(checked, await readDeclarations('dist'))
  const script = compileSite({ site: checked, declarations, base: '/af/', ...(await readScripts('dist', checked)) })
  site.file('/site.js', script, 'text/javascript')
  const reached: string[] = []
  await page.route('https://plausible.io/**', route => {
    reached.push(route.request().url())
    return route.fulfill({ body: 'ok', headers: { 'access-control-allow-origin': '*' } })
  })
  site.page('/', { tag: '<script src="/site.js"></script>' })
  await page.goto('/')
  await ready(page)
  await page.evaluate('void fetch("https://plausible.io/api/event").then(() => { window.answered = true })')
  await expect(page.getByRole('button', { name: 'Reject all' })).toBeVisible()
  expect(reached).toEqual([])
  await acceptAll(page)
  await expect.poll(() => page.evaluate('window.answered')).toBe(true)
})
