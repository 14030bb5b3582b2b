import type { Page } from 'playwright/test'
import { expect, openGated, say, test } from '../pages/vendors/fixture.js'

/** A script that cannot be stopped: at each click it sends in every way that a page has, to its own host and to the site's. */
const RESTLESS = `addEventListener('click', () => {
  for (const base of ['https://cloudflareinsights.com', location.origin + '/own']) {
    fetch(base + '/fetch', { mode: 'no-cors' }).catch(() => {})
    navigator.sendBeacon(base + '/beacon', 'x')
    const request = new XMLHttpRequest()
    request.open('POST', base + '/xhr')
    request.send('x')
    new Image().src = base + '/image'
  }
})`
const WAYS = ['beacon', 'fetch', 'image', 'xhr']

/** Answers for the vendor and for the site's own addresses; returns what each was asked. */
async function answer(page: Page, origin: string): Promise<{ vendor: string[]; own: string[] }> {
  const asked = { vendor: Array<string>(), own: Array<string>() }
  const headers = { 'access-control-allow-origin': '*' }
  await page.route('https://static.cloudflareinsights.com/**', route =>
    route.fulfill({ contentType: 'text/javascript', body: RESTLESS }),
  )
  await page.route('https://cloudflareinsights.com/**', route => {
    asked.vendor.push(new URL(route.request().url()).pathname.slice(1))
    return route.fulfill({ headers, body: '' })
  })
  await page.route(`${origin}/own/**`, route => {
    asked.own.push(new URL(route.request().url()).pathname.slice('/own/'.length))
    return route.fulfill({ body: '' })
  })
  return asked
}

test('what a vendor that cannot be stopped sends is held back after a withdrawal, and nothing else is', async ({
  page,
  site,
}) => {
  const asked = await answer(page, site.origin)
  await openGated(page, `${site.origin}/held.html`)
  const button = page.locator('h1 + button')
  await button.click()
  expect(asked).toEqual({ vendor: [], own: [] })

  await say(page, 'acceptAll')
  await expect(page.locator('script[data-cf-beacon]')).toBeAttached()
  await expect
    .poll(() =>
      page.evaluate(() => performance.getEntriesByName('https://static.cloudflareinsights.com/beacon.min.js').length),
    )
    .toBe(1)
  await button.click()
  await expect.poll(() => asked.vendor.toSorted()).toEqual(WAYS)
  await expect.poll(() => asked.own.toSorted()).toEqual(WAYS)

  await say(page, 'withdraw')
  await expect.poll(() => page.evaluate(() => window.askfirst?.allows('analytics/cloudflare-analytics'))).toBe(false)
  await page.waitForTimeout(500)
  await button.click()
  // The site's own requests come after the vendor's: once they are there, the vendor's would be too.
  await expect.poll(() => asked.own.toSorted()).toEqual([...WAYS, ...WAYS].toSorted())
  expect(asked.vendor).toHaveLength(WAYS.length)

  await say(page, 'acceptAll')
  await expect.poll(() => page.evaluate(() => window.askfirst?.allows('analytics/cloudflare-analytics'))).toBe(true)
  await page.waitForTimeout(500)
  await button.click()
  await expect.poll(() => asked.vendor.toSorted()).toEqual([...WAYS, ...WAYS].toSorted())
})
