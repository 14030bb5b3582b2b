import type { Page } from 'playwright/test'
import { cookiesOf, expect, keysOf, openGated, QUIET_MS, say, test } from '../pages/vendors/fixture.js'

/** All that makes these vendors report something: the page's own events, a click, a new address, a look elsewhere. */
async function behave(page: Page, address: string): Promise<void> {
  await page.evaluate(to => {
    Reflect.get(window, 'posthog')?.capture('seen')
    Reflect.get(window, 'plausible')?.('seen')
    document.querySelector('button')?.click()
    history.pushState(null, '', to)
    scrollTo(0, 10)
    dispatchEvent(new Event('blur'))
  }, address)
}

const isPostHogs = (name: string): boolean => /^(ph_|__ph)/.test(name)

test('PostHog: nothing before the yes, and nothing in the browser', async ({ page, context, vendor, site }) => {
  await openGated(page, `${site.origin}/posthog.html`)
  await behave(page, '?before')
  await page.waitForTimeout(QUIET_MS)

  expect(vendor.requests).toEqual([])
  expect((await keysOf(page)).filter(isPostHogs)).toEqual([])
  expect((await cookiesOf(context)).filter(isPostHogs)).toEqual([])

  // Only a page on which PostHog can run at all makes the lines above mean something.
  await say(page, 'acceptAll')
  await expect.poll(() => vendor.data().length).toBeGreaterThan(0)
})

test('PostHog: a withdrawal ends its requests and leaves neither cookie nor key', async ({
  page,
  context,
  vendor,
  site,
}) => {
  await openGated(page, `${site.origin}/posthog.html`)
  await say(page, 'acceptAll')
  await expect.poll(() => vendor.data()).toContain('/e/')
  await expect.poll(async () => (await keysOf(page)).filter(isPostHogs).length).toBeGreaterThan(1)
  await expect.poll(async () => (await cookiesOf(context)).filter(isPostHogs)).toEqual(['ph_phc_test_posthog'])
  const before = vendor.data().length
  await behave(page, '?during')
  await expect.poll(() => vendor.data().length).toBeGreaterThan(before)

  await say(page, 'withdraw')
  await expect.poll(async () => (await keysOf(page)).filter(isPostHogs)).toEqual([])
  const atWithdrawal = vendor.requests.length
  await behave(page, '?after')
  await page.waitForTimeout(QUIET_MS)
  await behave(page, '?later')
  await page.waitForTimeout(QUIET_MS)

  expect(vendor.requests.slice(atWithdrawal)).toEqual([])
  expect((await keysOf(page)).filter(isPostHogs)).toEqual([])
  expect((await cookiesOf(context)).filter(isPostHogs)).toEqual([])
  await page.goto('about:blank') // its unload handler has nothing to send either
  expect(vendor.requests.slice(atWithdrawal)).toEqual([])
})

test('PostHog: a new yes on the same page starts it again', async ({ page, vendor, site }) => {
  await openGated(page, `${site.origin}/posthog.html`)
  await say(page, 'acceptAll')
  await expect.poll(() => vendor.data()).toContain('/e/')
  await say(page, 'withdraw')
  await expect.poll(async () => (await keysOf(page)).filter(isPostHogs)).toEqual([])
  const atWithdrawal = vendor.data().length

  await say(page, 'acceptAll')
  await expect.poll(() => page.evaluate(() => window.askfirst?.allows('analytics/posthog'))).toBe(true)
  await page.evaluate(() => Reflect.get(window, 'posthog').capture('again'))

  await expect.poll(() => vendor.data().slice(atWithdrawal)).toContain('/e/')
})

test('Plausible: nothing before the yes, page views after it', async ({ page, vendor, site }) => {
  await openGated(page, `${site.origin}/plausible.html`)
  await behave(page, '?before')
  await page.waitForTimeout(QUIET_MS)
  expect(vendor.requests).toEqual([])

  await say(page, 'acceptAll')

  await expect.poll(() => vendor.requests).toEqual(['/plausible.js', '/api/event'])
})

test('Plausible: a withdrawal ends page views and reading times, and leaves no key', async ({ page, vendor, site }) => {
  await openGated(page, `${site.origin}/plausible.html`)
  await say(page, 'acceptAll')
  await expect.poll(() => vendor.data().length).toBe(1)
  await page.evaluate(() => history.pushState(null, '', '/plausible.html/second'))
  // The new page view, and how far the first page was read.
  await expect.poll(() => vendor.data().length).toBe(3)

  const hadKeys = await keysOf(page)
  await page.waitForTimeout(QUIET_MS) // so that there is a reading time to report
  await say(page, 'withdraw')
  await expect.poll(() => page.evaluate(() => window.askfirst?.allows('analytics/plausible'))).toBe(false)
  await page.waitForTimeout(500)
  await behave(page, '/plausible.html/third')
  await page.waitForTimeout(QUIET_MS)

  expect(vendor.data()).toHaveLength(3)
  expect((await keysOf(page)).filter(key => !hadKeys.includes(key) && !key.startsWith('askfirst'))).toEqual([])
  expect(await page.evaluate(() => typeof fetch)).toBe('function')
  await page.goto('about:blank')
  expect(vendor.data()).toHaveLength(3)
})

test('Plausible: a new yes on the same page counts it again', async ({ page, vendor, site }) => {
  await openGated(page, `${site.origin}/plausible.html`)
  await say(page, 'acceptAll')
  await expect.poll(() => vendor.data().length).toBe(1)
  await say(page, 'withdraw')
  await expect.poll(() => page.evaluate(() => window.askfirst?.allows('analytics/plausible'))).toBe(false)

  await say(page, 'acceptAll')

  await expect.poll(() => vendor.data().length).toBe(2)
})
