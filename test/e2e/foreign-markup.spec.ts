import type { Page } from 'playwright/test'
import { call, hear } from './page-code.js'
import { CONFIG, expect, ready, type TestSite, test } from './site.js'

const ran = (page: Page): Promise<string[]> => page.evaluate('window.ran ?? []')
const run = (name: string): string => `(window.ran ??= []).push('${name}')`

const SERVICES = ['matomo', 'google-analytics', 'youtube']

interface Foreign {
  readonly config: object
  readonly body: (vendor: string) => string
  /** What a yes to analytics runs, in this order, and what it asks the vendor for. */
  readonly runs: readonly string[]
  readonly asks: readonly string[]
  /** What a refusal runs. */
  readonly onRefusal: readonly string[]
}

const VCC: Foreign = {
  config: {
    markup: ['vanilla-cookieconsent'],
    import: [{ from: 'vanilla-cookieconsent', services: { ga: 'google-analytics', matomo: 'matomo' } }],
  },
  body: vendor => `
    <script type="text/plain" data-category="analytics" data-src="${vendor}/data-src.js"></script>
    <script type="text/plain" data-category="analytics" src="${vendor}/src.js"></script>
    <script type="text/plain" data-category="analytics" data-service="ga">${run('ga')}</script>
    <script type="text/plain" data-category="analytics" data-type="module">${run('module')}</script>
    <script type="text/plain" data-category="functionality">${run('functionality')}</script>
    <script type="text/plain" data-category="!analytics">${run('refused')}</script>
    <script type="text/plain" data-category="analytics" data-service="!matomo">${run('no matomo')}</script>`,
  runs: ['data-src', 'src', 'ga', 'module'],
  asks: ['/data-src.js', '/src.js'],
  onRefusal: ['refused', 'no matomo'],
}

const KLARO: Foreign = {
  config: {
    markup: ['klaro'],
    import: [
      { from: 'klaro', services: { ga: 'google-analytics', youtube: 'youtube' }, categories: { stats: 'analytics' } },
    ],
  },
  body: vendor => `
    <script type="text/plain" data-type="application/javascript" data-name="ga" data-src="${vendor}/data-src.js"></script>
    <script type="text/plain" data-type="application/javascript" data-name="stats">${run('stats')}</script>
    <img data-name="ga" data-src="${vendor}/pixel.gif" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">
    <link type="text/plain" rel="stylesheet" data-name="stats" data-href="${vendor}/sheet.css">
    <iframe data-name="youtube" data-src="${vendor}/frame" title="Film" width="300" height="200"></iframe>`,
  runs: ['data-src', 'stats'],
  asks: ['/data-src.js', '/pixel.gif', '/sheet.css'],
  onRefusal: [],
}

function put(site: TestSite, { config, body }: Foreign, more = ''): void {
  for (const name of ['data-src', 'src']) site.vendor.answer(`/${name}.js`, run(name))
  site.vendor.answer('/sheet.css', '', 'text/css')
  site.vendor.answer('/frame', '<p>Film</p>', 'text/html')
  site.page('/', { config: { ...CONFIG, services: SERVICES, ...config }, body: body(site.vendor.origin) + more })
}

const asked = (site: TestSite): string[] => [...new Set(site.vendor.asked)].sort()

for (const [tool, foreign] of Object.entries({ 'vanilla-cookieconsent': VCC, Klaro: KLARO })) {
  test(`marks of ${tool}: nothing runs before a choice, not even before they are read`, async ({ page, site }) => {
    let release = (): void => {}
    const held = new Promise<void>(resolve => {
      release = resolve
    })
    await page.route('**/askfirst-markup.js', async route => {
      await held
      await route.continue()
    })
    put(site, foreign)
    await page.goto('/')
    await ready(page)
    await expect(page.getByRole('button', { name: 'Reject all' })).toBeVisible()
    expect([await ran(page), asked(site)]).toEqual([[], []])

    release()
    await expect(page.locator('body [data-askfirst]')).not.toHaveCount(0)
    await page.waitForLoadState('networkidle')
    expect([await ran(page), asked(site)]).toEqual([[], []])
  })

  test(`marks of ${tool}: a refusal keeps them shut, and runs what waits for one, on the next page too`, async ({
    page,
    site,
  }) => {
    put(site, foreign)
    await page.goto('/')
    await call(page, 'rejectAll')
    await expect.poll(() => ran(page)).toEqual(foreign.onRefusal)
    await page.reload()
    await expect(page.locator('body [data-askfirst]')).not.toHaveCount(0)
    await page.waitForLoadState('networkidle')
    expect([await ran(page), asked(site)]).toEqual([foreign.onRefusal, []])
  })

  test(`marks of ${tool}: a yes runs what it grants, in order and once, on the next page too`, async ({
    page,
    site,
  }) => {
    put(site, foreign)
    await page.goto('/')
    await call(page, 'choose', { analytics: true })
    await expect.poll(() => ran(page)).toEqual(foreign.runs)
    await expect.poll(() => asked(site)).toEqual(foreign.asks)
    await page.reload()
    await expect.poll(() => ran(page)).toEqual(foreign.runs)
    await page.waitForLoadState('networkidle')
    expect(await ran(page)).toEqual(foreign.runs)
    expect(asked(site)).toEqual(foreign.asks)
  })

  test(`marks of ${tool}: after a withdrawal what is inserted is held, before it it runs`, async ({ page, site }) => {
    put(site, foreign)
    await page.goto('/')
    await call(page, 'acceptAll')
    await expect.poll(() => ran(page)).toEqual(expect.arrayContaining([...foreign.runs]))
    const mark = tool === 'Klaro' ? 'data-name="stats"' : 'data-category="analytics"'
    const insert = (name: string): Promise<void> =>
      page.evaluate(
        html => document.body.insertAdjacentHTML('beforeend', html),
        `<div><script type="text/plain" id="${name}" ${mark}>${run(name)}</script></div>`,
      )
    await insert('late')
    await expect.poll(() => ran(page)).toContain('late')

    await call(page, 'withdraw')
    await insert('overdue')
    await expect(page.locator('#overdue[data-askfirst]')).toHaveCount(1)
    expect(await ran(page)).not.toContain('overdue')
  })
}

test('marks of Klaro: a frame has a placeholder before a yes and after a withdrawal', async ({ page, site }) => {
  put(site, KLARO)
  await page.goto('/')
  await expect(page.getByRole('button', { name: /load/i }).first()).toBeVisible()
  await call(page, 'acceptAll')
  await expect.poll(() => asked(site)).toContain('/frame')
  await expect(page.getByRole('button', { name: /load/i })).toHaveCount(0)
  await call(page, 'withdraw')
  await expect(page.getByRole('button', { name: /load/i }).first()).toBeVisible()
  await expect(page.locator('iframe[data-name]')).not.toHaveAttribute('src')
})

test('a name that stands for nothing here keeps its elements held, and is told once', async ({ page, site }) => {
  const errors = await hear(page, 'error')
  const unknown = `
    <script type="text/plain" data-name="intercom">${run('unknown')}</script>
    <img data-name="intercom" data-src="${site.vendor.origin}/pixel.gif" src="data:," alt="">
    <script data-name="ga">${run('not held by Klaro either')}</script>`
  put(site, { ...KLARO, body: () => unknown })
  await page.goto('/')
  await call(page, 'acceptAll')
  await expect.poll(errors).toEqual(['INVALID_MARK  data-name is "intercom"; say under "import" what it is here.'])
  await page.waitForLoadState('networkidle')
  expect(await ran(page)).toEqual(['not held by Klaro either'])
  expect(asked(site)).toEqual([])
  await expect(page.locator('img')).toHaveAttribute('src', 'data:,')
})

test('without "markup" other tools’ marks are left alone', async ({ page, site }) => {
  put(site, { ...VCC, config: {} })
  await page.goto('/')
  await call(page, 'acceptAll')
  await expect(page.getByRole('button', { name: /Privacy choices/ })).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(await ran(page)).toEqual([])
  expect(site.asked).not.toContain('/af/askfirst-markup.js')
})
