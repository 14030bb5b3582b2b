import { allows, call, hear } from './page-code.js'
import { acceptAll, CONFIG, expect, ready, recordOf, rejectAll, test } from './site.js'

const GATED = `<script type="text/plain" data-askfirst="analytics">window.ran = true</script>
  <script>window.pageWorks = true; addEventListener('DOMContentLoaded', () => { askfirst.when('analytics', () => { window.ran = true }) })</script>
  <button onclick="this.textContent = 'clicked'">The page’s own</button>`

const ran = 'window.ran'

for (const [what, inline, message] of [
  ['not JSON', '{"site": "open-campus",', /INVALID_JSON {2}#askfirst-config is/],
  [
    'an unknown category',
    JSON.stringify({ site: 'a', services: [{ id: 'x', category: 'analitics' }] }),
    /UNKNOWN_CATEGORY {2}services\[0\]\.category is "analitics"; this site has essential, functional, analytics/,
  ],
  [
    'a wrong type',
    JSON.stringify({ site: 'a', record: { maxAgeDays: 'long' } }),
    /INVALID_CONFIG {2}record\.maxAgeDays is "long"; a number is expected/,
  ],
  ['an unknown key', JSON.stringify({ site: 'a', polcy: {} }), /UNKNOWN_KEY {2}polcy is {}; the keys here are/],
  [
    'an unknown service',
    JSON.stringify({ site: 'a', services: ['matomoo'] }),
    /UNKNOWN_SERVICE {2}services\[0\] is "matomoo"; built in are/,
  ],
] as const) {
  test(`8. It fails closed and alone: a config with ${what} is one readable error, the gate stays shut, the page works`, async ({
    page,
    site,
  }) => {
    const errors: string[] = []
    page.on('console', told => told.type() === 'error' && errors.push(told.text()))
    page.on('pageerror', error => errors.push(`uncaught ${error.message}`))
    site.page('/', {
      tag: `<script type="application/json" id="askfirst-config">${inline}</script><script src="/af/askfirst.js" defer></script>`,
      body: GATED,
    })
    await page.goto('/')
    await expect.poll(() => errors.length).toBe(1)
    expect(errors[0]).toMatch(message)
    await page.getByRole('button', { name: 'The page’s own' }).click()
    await expect(page.getByRole('button', { name: 'clicked' })).toBeVisible()
    expect(await allows(page, 'analytics')).toBe(false)
    expect(await page.evaluate(ran)).toBeUndefined()
    expect(errors).toHaveLength(1)
  })
}

test('8. It fails closed and alone: a config file that is not there is one readable error', async ({ page, site }) => {
  const errors = await hear(page, 'error')
  site.page('/', { tag: '<script src="/af/askfirst.js" data-config="/none.json" defer></script>', body: GATED })
  await page.goto('/')
  await expect
    .poll(errors)
    .toEqual([
      expect.stringMatching(
        /LOAD_FAILED {2}data-config is "\/none\.json"; the config must be there; the answer was 404/,
      ),
    ])
  expect(await page.evaluate(ran)).toBeUndefined()
})

for (const [what, value] of [
  ['edited to another version', 'v=2&r=01999999-0000-7000-8000-000000000000&t=1790000000&p=2026-11-01&y=analytics'],
  ['of nonsense', '%%%'],
  [
    'with two lists of grants',
    `v=1&r=01999999-0000-7000-8000-000000000000&t=${Math.floor(Date.now() / 1000)}&p=2026-11-01&y=functional&y=analytics`,
  ],
  ['dated years ahead', 'v=1&r=01999999-0000-7000-8000-000000000000&t=9990000000&p=2026-11-01&y=functional+analytics'],
  [
    'for an older policy',
    `v=1&r=01999999-0000-7000-8000-000000000000&t=${Math.floor(Date.now() / 1000)}&p=2025-01-01&y=functional+analytics`,
  ],
] as const) {
  test(`8. It fails closed and alone: a cookie ${what} is no choice, and the visitor is asked`, async ({
    page,
    site,
  }) => {
    site.page('/', { body: GATED })
    await page.context().addCookies([{ name: 'askfirst', value, url: site.origin }])
    await page.goto('/')
    await ready(page)
    await expect(page.getByRole('button', { name: 'Reject all' })).toBeVisible()
    expect(await allows(page, 'analytics')).toBe(false)
    expect(await page.evaluate(ran)).toBeUndefined()
  })
}

test('8. It fails closed and alone: the same cookie unedited is a choice', async ({ page, site }) => {
  const value = `v=1&r=01999999-0000-7000-8000-000000000000&t=${Math.floor(Date.now() / 1000)}&p=2026-11-01&y=functional+analytics`
  site.page('/', { body: GATED })
  await page.context().addCookies([{ name: 'askfirst', value, url: site.origin }])
  await page.goto('/')
  await ready(page)
  expect(await allows(page, 'analytics')).toBe(true)
  expect(await page.evaluate(ran)).toBe(true)
})

test('8. It fails closed and alone: with storage blocked a choice works for the session of the page', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    const blocked = (): never => {
      throw new DOMException('blocked', 'SecurityError')
    }
    Object.defineProperty(document, 'cookie', { get: blocked, set: blocked })
    for (const area of ['localStorage', 'sessionStorage']) Object.defineProperty(window, area, { get: blocked })
  })
  const errors: string[] = []
  page.on('pageerror', error => errors.push(error.message))
  site.page('/', { config: { ...CONFIG, endpoint: site.receipts.origin }, body: GATED })
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Accept all' })).toBeVisible()
  expect(await page.evaluate(ran)).toBeUndefined()
  await acceptAll(page)
  await expect.poll(() => page.evaluate(ran)).toBe(true)
  await expect(page.getByRole('button', { name: 'Accept all' })).toBeHidden()
  expect(errors).toEqual([])
  expect(await recordOf(page)).toBeNull()
})

test('8. It fails closed and alone: a service or call that throws is told and stops nothing else', async ({
  page,
  site,
}) => {
  const errors = await hear(page, 'error')
  site.page('/', {
    config: {
      ...CONFIG,
      services: [
        { id: 'matomo', options: {} },
        { id: 'plausible', options: { domain: 'campus.example', src: `${site.vendor.origin}/p.js` } },
      ],
    },
    body: `<script>addEventListener('DOMContentLoaded', () => {
      askfirst.when('analytics', () => { throw new Error('broken call') })
      askfirst.when('analytics', () => { window.ran = true })
    })</script>`,
  })
  await page.goto('/')
  await acceptAll(page)
  await expect.poll(() => page.evaluate(ran)).toBe(true)
  await expect.poll(errors).toContainEqual('broken call')
  await expect.poll(errors).toContainEqual(expect.stringMatching(/^SERVICE_FAILED {2}matomo is/))
  await expect.poll(() => site.vendor.asked).toContainEqual(expect.stringMatching(/^\/p\.js/))
  expect(await errors()).toHaveLength(2)
})

test('8. It fails closed and alone: parts that cannot be loaded leave the gate shut and the page at work', async ({
  page,
  site,
}) => {
  const errors = await hear(page, 'error')
  await page.route('**/askfirst-ui.js', route => route.abort())
  site.page('/', { body: GATED })
  await page.goto('/')
  await ready(page)
  await expect.poll(async () => (await errors()).length).toBe(1)
  expect(await page.evaluate(ran)).toBeUndefined()
  await page.getByRole('button', { name: 'The page’s own' }).click()
  await expect(page.getByRole('button', { name: 'clicked' })).toBeVisible()
})

test('8. It fails closed and alone: a mark that is wrong is held and told once', async ({ page, site }) => {
  const errors = await hear(page, 'error')
  site.vendor.answer('/early.gif', '', 'image/gif')
  site.page('/', {
    config: { ...CONFIG, services: [{ id: 'board', category: 'functional' }] },
    body: `<script type="text/plain" data-askfirst="analitics">window.ran = true</script>
      <script type="text/plain" data-askfirst="analytics" data-service="board">window.ran = true</script>
      <script data-askfirst="analytics">window.counted = (window.counted || 0) + 1</script>
      <img data-askfirst="analytics" src="${site.vendor.origin}/early.gif" alt="">`,
  })
  await page.goto('/')
  await ready(page)
  await acceptAll(page)
  await expect.poll(() => page.locator('img').getAttribute('src')).not.toBeNull()
  await page.waitForLoadState('networkidle')
  expect(await page.evaluate(ran)).toBeUndefined()
  expect(await page.evaluate('window.counted')).toBe(1)
  expect((await errors()).map(line => String(line).split('  ')[0]).sort()).toEqual([
    'INVALID_MARK',
    'INVALID_MARK',
    'INVALID_MARK',
    'UNKNOWN_CATEGORY',
  ])
})

test('8. It fails closed and alone: two script tags and a second init are one instance', async ({ page, site }) => {
  const errors = await hear(page, 'error')
  site.page('/', { head: '<script src="/af/askfirst.js" defer></script>' })
  await page.goto('/')
  await ready(page)
  await rejectAll(page)
  await expect.poll(() => recordOf(page)).not.toBeNull()
  expect(
    await page.evaluate(() => {
      const { askfirst } = window as unknown as { askfirst: { init(c?: unknown): unknown } }
      return askfirst.init() === askfirst && askfirst.init({ site: 'other' }) === askfirst
    }),
  ).toBe(true)
  expect(await errors()).toEqual([])
  await call(page, 'choose', { analitics: true })
  await expect.poll(errors).toContainEqual(expect.stringContaining('UNKNOWN_CATEGORY'))
})
