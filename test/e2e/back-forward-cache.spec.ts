import type { Page } from 'playwright/test'
import { BROWSER_FLAGS, findBrowser } from '../../scripts/browser.mjs'
import { allows, call } from './page-code.js'
import { shapeNamed } from './shape.js'
import { arrive, askedIn, openShape, ran, serveShape } from './shape-page.js'
import { acceptAll, expect, rejectAll, type TestSite, test } from './site.js'

const executablePath = await findBrowser()

// Playwright switches this cache off, unless it is told not to.
test.use({
  launchOptions: {
    ...(executablePath ? { executablePath } : {}),
    args: BROWSER_FLAGS,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
})

const MIXED = shapeNamed('mixed')
const { granted, ran: runs = [] } = MIXED.expected

async function open(page: Page, site: TestSite): Promise<void> {
  serveShape(site, MIXED)
  site.page('/elsewhere', { tag: '' })
  await openShape(page, MIXED)
}

/** Leaves the page, and comes back to the same document. @param meanwhile - the record that the site's server writes in between. */
async function leaveAndReturn(page: Page, meanwhile?: string): Promise<void> {
  await page.evaluate(
    "addEventListener('pageshow', event => { window.isSame = event.persisted }, { once: true }); window.isSame = null",
  )
  await page.goto('/elsewhere')
  if (meanwhile) {
    const id = `0fffffff-ffff-7fff-bfff-${String(Date.now()).slice(-12)}`
    const now = Math.floor(Date.now() / 1000)
    const value = `v=1&r=${id}&t=${now}&p=2026-11-01&${meanwhile}`
    await page.evaluate(`document.cookie = 'askfirst=${value}; path=/'`)
  }
  await page.goBack({ waitUntil: 'commit' })
  // Without this line the test would also pass on a page that was loaded anew.
  await expect.poll(() => page.evaluate('window.isSame')).toBe(true)
}

test('a page from the back/forward cache still asks, holds what comes to it, and releases it after a yes', async ({
  page,
  site,
}) => {
  await open(page, site)
  await expect(page.getByRole('button', { name: 'Reject all' })).toBeVisible()
  await leaveAndReturn(page)
  await arrive(page, MIXED, 'again')
  expect(await askedIn(page, site, 'first')).toEqual([])
  expect(await askedIn(page, site, 'again')).toEqual([])
  await acceptAll(page)
  await expect.poll(() => askedIn(page, site, 'again')).toEqual(granted)
  await expect.poll(() => ran(page)).toEqual([...runs, ...runs])
})

test('a page from the back/forward cache keeps to a no', async ({ page, site }) => {
  await open(page, site)
  await rejectAll(page)
  await expect(page.getByRole('button', { name: 'Reject all' })).toBeHidden()
  await leaveAndReturn(page)
  await arrive(page, MIXED, 'again')
  expect(await allows(page, 'analytics')).toBe(false)
  expect(await askedIn(page, site, 'first')).toEqual([])
  expect(await askedIn(page, site, 'again')).toEqual([])
})

test('a page from the back/forward cache has heard of a grant, and of a withdrawal after it', async ({
  page,
  site,
}) => {
  await open(page, site)
  await expect(page.getByRole('button', { name: 'Reject all' })).toBeVisible()
  await leaveAndReturn(page, 'y=functional+analytics')
  await expect.poll(() => askedIn(page, site, 'first')).toEqual(granted)
  await expect.poll(() => ran(page)).toEqual(runs)

  await leaveAndReturn(page, 'n=functional+analytics')
  await expect.poll(() => allows(page, 'analytics')).toBe(false)
  await expect(page.locator('iframe')).not.toHaveAttribute('src')
  await arrive(page, MIXED, 'again')
  expect(await askedIn(page, site, 'again')).toEqual([])
  await call(page, 'acceptAll')
  await expect.poll(() => askedIn(page, site, 'again')).toEqual(granted)
})
