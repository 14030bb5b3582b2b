import type { Locator, Page } from 'playwright/test'
import { parseConfig } from '../../dist/lib/contract/config.js'
import { compileSite, readScripts } from '../../dist/lib/server/compile.js'
import type { SiteConfig } from '../../src/contract/site-config.js'
import { firstLayer, secondLayer } from './interface.js'
import { allows, call, receiptOn } from './page-code.js'
import { acceptAll, CONFIG, expect, ready, recordOf, rejectAll, type TestSite, test } from './site.js'

const DAY = 86_400
const CHOSEN = '01930000-0000-7000-8000-000000000001'
const WITH_MARKETING = {
  ...CONFIG,
  categories: { functional: {}, analytics: {}, marketing: { title: 'Marketing', text: 'Offers that suit you.' } },
}

interface Choice {
  readonly policy?: string
  readonly daysAgo?: number
}

/** A visitor who chose before. @param lists - the record's lists, as they stand in the cookie. */
async function chose(page: Page, site: TestSite, lists: string, { policy = '2025-01-01', daysAgo = 10 }: Choice = {}) {
  const at = Math.floor(Date.now() / 1000) - daysAgo * DAY
  const value = `v=1&r=${CHOSEN}&t=${at}&p=${policy}&${lists}`
  await page.context().addCookies([{ name: 'askfirst', value, url: site.origin }])
}

const categoriesIn = (layer: Locator): Promise<string[]> => layer.getByRole('listitem').locator('b').allInnerTexts()

test.describe('10. It asks again only about what changed: under a new policy version', () => {
  test.beforeEach(({ site }) => site.page('/', {}))

  test('what was granted waits for a new yes, a refusal is not asked about', async ({ page, site }) => {
    await chose(page, site, 'y=functional&n=analytics')
    await page.goto('/')

    await expect(firstLayer(page)).toContainText('The privacy policy has changed since your last choice.')
    expect(await categoriesIn(firstLayer(page))).toEqual(['Functional'])
    expect(await allows(page, 'functional')).toBe(false)

    await acceptAll(page)
    await expect(firstLayer(page)).toHaveCount(0)
    expect(await recordOf(page)).toMatchObject({ p: '2026-11-01', y: 'functional', n: 'analytics' })
    expect(await receiptOn(page)).toMatchObject({ method: 'accept-all', trusted: true, previous: CHOSEN })
  })

  test('a no takes back what was granted, also a service granted alone', async ({ page, site }) => {
    site.page('/', { config: { ...CONFIG, services: ['padlet', 'matomo', 'hotjar'] } })
    await chose(page, site, 'y=analytics&n=functional+analytics/hotjar&ys=functional/padlet')
    await page.goto('/')

    await rejectAll(page)

    await expect(firstLayer(page)).toHaveCount(0)
    expect(await recordOf(page)).toEqual(expect.objectContaining({ n: 'functional analytics' }))
    expect(await recordOf(page)).not.toHaveProperty('y')
    expect(await recordOf(page)).not.toHaveProperty('ys')
  })

  test('a yes does not speak for a service that was refused', async ({ page, site }) => {
    site.page('/', { config: { ...CONFIG, services: ['padlet', 'matomo', 'hotjar'] } })
    await chose(page, site, 'y=analytics&n=functional+analytics/hotjar')
    await page.goto('/')

    await acceptAll(page)

    await expect(firstLayer(page)).toHaveCount(0)
    expect(await recordOf(page)).toMatchObject({ y: 'analytics', n: 'functional analytics/hotjar' })
  })

  test('switches stand as they were left, and nothing of it counts before it is saved', async ({ page, site }) => {
    await chose(page, site, 'y=functional&n=analytics')
    await page.goto('/')

    await firstLayer(page).getByRole('button', { name: 'Choose' }).click()
    await expect(secondLayer(page).getByRole('switch', { name: 'Functional' })).toBeChecked()
    await expect(secondLayer(page).getByRole('switch', { name: 'Analytics' })).not.toBeChecked()
    await expect(secondLayer(page)).toContainText('The privacy policy has changed since your last choice.')
    expect(await allows(page, 'functional')).toBe(false)

    await secondLayer(page).getByRole('button', { name: 'Save' }).click()
    await expect(firstLayer(page)).toHaveCount(0)
    expect(await recordOf(page)).toMatchObject({ p: '2026-11-01', y: 'functional', n: 'analytics' })
  })

  test('whoever refused everything is not asked at all, and a receipt says so', async ({ page, site }) => {
    await chose(page, site, 'n=functional+analytics', { daysAgo: 100 })
    await page.goto('/')
    await expect.poll(async () => (await recordOf(page))?.['p']).toBe('2026-11-01')
    await call(page, 'open')

    await expect(secondLayer(page)).toBeVisible()
    await expect(firstLayer(page)).toHaveCount(0)
    await expect(secondLayer(page).getByRole('switch', { checked: true })).toHaveCount(0)
    expect(await receiptOn(page)).toMatchObject({ decision: 'refused', method: 'import', previous: CHOSEN })
    // Its own end stays where it was.
    expect(Number((await recordOf(page))?.['t'])).toBeLessThan(Date.now() / 1000 - 99 * DAY)
  })
})

test.describe('10. It asks again only about what changed: a new category', () => {
  test.beforeEach(({ site }) => site.page('/', { config: WITH_MARKETING }))

  test('is asked about alone, and other answers go on counting', async ({ page, site }) => {
    await chose(page, site, 'y=functional&n=analytics', { policy: CONFIG.policy.version })
    await page.goto('/')

    await expect(firstLayer(page)).toContainText(
      'New since your last choice: Marketing. Your other answers stay as they are.',
    )
    expect(await categoriesIn(firstLayer(page))).toEqual(['Marketing'])
    expect(await allows(page, 'functional')).toBe(true)

    await acceptAll(page)
    await expect(firstLayer(page)).toHaveCount(0)
    expect(await recordOf(page)).toMatchObject({ y: 'functional marketing', n: 'analytics' })
  })

  test('can be refused alone', async ({ page, site }) => {
    await chose(page, site, 'y=functional+analytics', { policy: CONFIG.policy.version })
    await page.goto('/')

    await rejectAll(page)

    await expect(firstLayer(page)).toHaveCount(0)
    expect(await recordOf(page)).toMatchObject({ y: 'functional analytics', n: 'marketing' })
  })

  test('is off and marked in the second layer, where all can be changed', async ({ page, site }) => {
    await chose(page, site, 'y=functional&n=analytics', { policy: CONFIG.policy.version })
    await page.goto('/')
    await firstLayer(page).getByRole('button', { name: 'Choose' }).click()

    await expect(secondLayer(page).getByRole('heading', { name: 'Marketing New' })).toBeVisible()
    await expect(secondLayer(page).getByText('New', { exact: true })).toHaveCount(1)
    await expect(secondLayer(page).getByRole('switch', { checked: true })).toHaveCount(1)

    await secondLayer(page).getByRole('button', { name: 'Accept all' }).click()
    await expect(firstLayer(page)).toHaveCount(0)
    expect(await recordOf(page)).toMatchObject({ y: 'functional analytics marketing' })
  })
})

const OLD_SERVICE = { id: 'counter', category: 'analytics', title: 'Counter' }
const NEW_SERVICES = [
  OLD_SERVICE,
  { id: 'heatmap', category: 'analytics', title: 'Heatmap' },
  { id: 'board', category: 'functional', title: 'Board' },
]
const RUNS = ['counter', 'heatmap']
  .map(
    id =>
      `<script type="text/plain" data-askfirst="analytics" data-service="${id}">(window.ran ??= []).push('${id}')</script>`,
  )
  .join('')

const ran = (page: Page): Promise<string[]> => page.evaluate('window.ran ?? []')

/** The page as a script with its config beside it, and as a compiled site. */
const ways = {
  async inline(site: TestSite, config: SiteConfig) {
    site.page('/', { config, body: RUNS })
  },
  async compiled(site: TestSite, config: SiteConfig) {
    const parsed = parseConfig(config)
    const scripts = await readScripts('dist', parsed)
    const script = compileSite({ site: parsed, declarations: [], base: './', ...scripts })
    site.file('/af/campus.js', script, 'text/javascript')
    site.page('/', { tag: '<script src="/af/campus.js" defer></script>', body: RUNS })
  },
}

for (const [way, serve] of Object.entries(ways)) {
  test.describe(`10. It asks again only about what changed: a new service, ${way}`, () => {
    /** Chooses while there is one service, and comes back when there are three. */
    async function comeBack(page: Page, site: TestSite, choose: () => Promise<unknown>): Promise<void> {
      await serve(site, { ...CONFIG, services: [OLD_SERVICE] })
      await page.goto('/')
      await ready(page)
      await choose()
      await serve(site, { ...CONFIG, services: NEW_SERVICES })
      await page.goto('/')
      await ready(page)
    }

    test('in a granted category waits for its own answer, page after page', async ({ page, site }) => {
      await comeBack(page, site, () => call(page, 'choose', { analytics: true }))

      for (const visit of ['the first', 'another']) {
        await test.step(`on ${visit} page`, async () => {
          await expect(firstLayer(page)).toContainText('New since your last choice: Heatmap. Your other answers stay')
          expect(await categoriesIn(firstLayer(page))).toEqual(['Analytics'])
          expect(await ran(page)).toEqual(['counter'])
          await page.reload()
        })
      }
      await firstLayer(page).getByRole('button', { name: 'Choose' }).click()
      await expect(secondLayer(page).getByRole('heading', { name: 'Heatmap New' })).toBeVisible()
      await expect(secondLayer(page).getByText('New', { exact: true })).toHaveCount(1)
      await page.keyboard.press('Escape')
      await acceptAll(page)

      await expect.poll(() => ran(page)).toEqual(['counter', 'heatmap'])
      expect(await recordOf(page)).toMatchObject({ y: 'analytics', n: 'functional' })
      await page.reload()
      await ready(page)
      expect(await ran(page)).toEqual(['counter', 'heatmap'])
      await expect(firstLayer(page)).toHaveCount(0)
    })

    test('can be refused alone', async ({ page, site }) => {
      await comeBack(page, site, () => call(page, 'choose', { analytics: true }))

      await rejectAll(page)

      await expect(firstLayer(page)).toHaveCount(0)
      expect(await recordOf(page)).toMatchObject({ y: 'analytics', n: 'functional analytics/heatmap' })
      expect(await ran(page)).toEqual(['counter'])
    })

    test('in a refused category asks nothing', async ({ page, site }) => {
      await comeBack(page, site, () => call(page, 'rejectAll'))
      await call(page, 'open')

      await expect(secondLayer(page).getByRole('switch', { name: 'Heatmap' })).not.toBeChecked()
      await expect(firstLayer(page)).toHaveCount(0)
      expect(await ran(page)).toEqual([])
    })
  })
}

test('10. It asks again only about what changed: what was moved and not saved is no answer', async ({ page, site }) => {
  site.page('/', { config: WITH_MARKETING })
  await chose(page, site, 'y=functional&n=analytics', { policy: CONFIG.policy.version })
  await page.goto('/')
  await firstLayer(page).getByRole('button', { name: 'Choose' }).click()
  await secondLayer(page).getByRole('switch', { name: 'Analytics' }).click()
  await page.keyboard.press('Escape')
  await expect(secondLayer(page)).toHaveCount(0)

  await acceptAll(page)

  await expect(firstLayer(page)).toHaveCount(0)
  expect(await recordOf(page)).toMatchObject({ y: 'functional marketing', n: 'analytics' })
})

for (const [daysAgo, asked] of [
  [181, false],
  [183, true],
] as const) {
  test(`10. It asks again only about what changed: ${daysAgo} days after a no, it asks${asked ? '' : ' nothing'}`, async ({
    page,
    site,
  }) => {
    site.page('/', {})
    await chose(page, site, 'n=functional+analytics', { policy: CONFIG.policy.version, daysAgo })
    await page.goto('/')
    await ready(page)
    await call(page, 'open')
    await expect(secondLayer(page)).toBeVisible()

    await expect(firstLayer(page)).toHaveCount(asked ? 1 : 0)
    await expect(secondLayer(page)).not.toContainText('since your last choice')
  })
}

test('10. It asks again only about what changed: without the reasons, everything is asked', async ({ page, site }) => {
  site.page('/', {})
  await chose(page, site, 'y=functional&n=analytics')
  await page.route('**/askfirst-second.js', route => route.abort())
  await page.goto('/')

  await expect(firstLayer(page).getByRole('button', { name: 'Reject all' })).toBeVisible()
  expect(await categoriesIn(firstLayer(page))).toEqual(['Functional', 'Analytics'])
})
