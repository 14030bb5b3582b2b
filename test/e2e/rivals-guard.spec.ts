import type { Page } from 'playwright/test'
import { CONFIG, expect, ready, rejectAll, type TestSite, test } from './site.js'

/** A page under the guard, whose vendor is one service. @param before - an inline script that runs before the guard. */
async function open(page: Page, site: TestSite, before = ''): Promise<void> {
  const services = [{ id: 'stats', category: 'analytics', hosts: [new URL(site.vendor.origin).host] }]
  site.vendor.answer('/data', 'answer')
  site.vendor.answer('/frame', '<p>Board</p>', 'text/html')
  site.file('/own', 'own', 'text/plain')
  site.page('/', {
    tag: `<script type="application/json" id="askfirst-config">${JSON.stringify({ ...CONFIG, guard: 'block', services })}</script>
      <script>window.vendor = '${site.vendor.origin}';${before}</script>
      <script src="/af/askfirst-guard.js"></script><script src="/af/askfirst.js" defer></script>`,
  })
  await page.goto('/')
  await ready(page)
  await expect(page.getByRole('button', { name: 'Reject all' })).toBeVisible()
}

test('what the page’s own XMLHttpRequest throws reaches the page (field 7)', async ({ page, site }) => {
  await open(
    page,
    site,
    `const { open } = XMLHttpRequest.prototype
     XMLHttpRequest.prototype.open = function (method, url) {
       if (url === '/mine') throw new RangeError('the page’s own')
       return open.apply(this, arguments)
     }`,
  )
  const thrown = await page.evaluate(() =>
    [
      ['GET', '/own'],
      ['GET', '/mine'],
      ['TRACE', '/own'],
      ['GET', 'http://['],
    ].map(([method = '', url = '']) => {
      try {
        return String(new XMLHttpRequest().open(method, url))
      } catch (error) {
        return `${(error as Error).name}: ${(error as Error).message.slice(0, 14)}`
      }
    }),
  )
  expect(thrown).toEqual([
    'undefined',
    'RangeError: the page’s own',
    expect.stringMatching(/^SecurityError/),
    expect.stringMatching(/^SyntaxError/),
  ])
})

test('a held fetch is neither answered nor refused until the visitor is, and then it is sent (field 13)', async ({
  page,
  site,
}) => {
  await open(page, site)
  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    void fetch(`${Reflect.get(window, 'vendor')}/data`, { method: 'POST', body: 'sent' })
      .then(answer => answer.text())
      .then(text => seen.push(text))
  })
  expect(await page.evaluate('fetch("/own").then(answer => answer.text())')).toBe('own')
  expect(await page.evaluate('seen')).toEqual([])
  expect(site.vendor.asked).toEqual([])
  const sent = page.waitForRequest(/\/data$/)
  await page.evaluate('askfirst.acceptAll()')
  await expect.poll(() => page.evaluate('seen')).toEqual(['answer'])
  expect((await sent).postData()).toBe('sent')
  expect(site.vendor.asked).toEqual(['/data'])
})

test('a refused fetch fails as one without a network does: there is no answer to mistake for one (field 13)', async ({
  page,
  site,
}) => {
  await open(page, site)
  await page.evaluate(() => {
    const held = fetch(`${Reflect.get(window, 'vendor')}/data`)
    Object.assign(window, { held: held.then(String, (error: Error) => error.name) })
  })
  await rejectAll(page)
  expect(await page.evaluate('held')).toBe('TypeError')
  expect(await page.evaluate('fetch(vendor + "/data").then(String, error => error.name)')).toBe('TypeError')
  expect(site.vendor.asked).toEqual([])
})

test('a refused XMLHttpRequest tells each of its listeners once (field 14)', async ({ page, site }) => {
  await open(page, site)
  await page.evaluate(() => {
    const told: string[] = []
    const xhr = new XMLHttpRequest()
    for (const type of ['loadstart', 'load', 'error', 'abort', 'timeout', 'loadend']) {
      xhr.addEventListener(type, () => told.push(type))
      Reflect.set(xhr, `on${type}`, () => told.push(`on${type}`))
    }
    xhr.open('GET', `${Reflect.get(window, 'vendor')}/data`)
    xhr.send()
    Object.assign(window, { told, xhr })
  })
  await rejectAll(page)
  await expect.poll(() => page.evaluate<string[]>('told')).toContain('onloadend')
  const told = await page.evaluate<string[]>('told.toSorted()')
  expect(told.filter(type => !type.endsWith('loadstart'))).toEqual(['error', 'loadend', 'onerror', 'onloadend'])
  expect(new Set(told).size).toBe(told.length)
  expect(await page.evaluate('[xhr.status, xhr.readyState]')).toEqual([0, 4])
  expect(site.vendor.asked).toEqual([])
})

// By `innerHTML` and its like the browser asks before any script can know: docs/guard.md, "What no script can stop".
for (const [way, insert] of [
  ['its property', 'frame => { frame.src = address; document.body.append(frame) }'],
  ['its attribute', "frame => { frame.setAttribute('src', address); document.body.appendChild(frame) }"],
  ['a later address', 'frame => { document.body.append(frame); frame.src = address }'],
  ['a clone', '() => { document.body.append(parsed().cloneNode(true)) }'],
  ['a fragment', '() => { document.body.append(document.createRange().createContextualFragment(html)) }'],
  ['another document', '() => { document.body.append(document.adoptNode(parsed())) }'],
  [
    'an object',
    "() => { place.append(Object.assign(document.createElement('object'), { data: address, type: 'text/html' })) }",
  ],
  [
    'an object in a fragment',
    "() => { place.append(document.createRange().createContextualFragment(html.replace('src', 'data').replaceAll('iframe', 'object'))) }",
  ],
] as const) {
  test(`a frame that comes by ${way} is held before it has asked anybody (field 15)`, async ({ page, site }) => {
    await open(page, site)
    await page.evaluate(`
      var address = vendor + '/frame', html = '<iframe title="Board" src="' + address + '"></iframe>'
      var place = document.body.appendChild(document.createElement('div'))
      var parsed = () => new DOMParser().parseFromString(html, 'text/html').querySelector('iframe')
      ;(${insert})(document.createElement('iframe'))`)
    await expect(page.getByRole('button', { name: 'Load once' })).toBeVisible()
    await page.evaluate('fetch("/own").then(answer => answer.text())')
    expect(site.vendor.asked).toEqual([])
    await page.evaluate('askfirst.acceptAll()')
    await expect.poll(() => site.vendor.asked).toEqual(['/frame'])
  })
}
