import type { Page } from 'playwright/test'
import { cookiesOf, expect, keysOf, openGated, QUIET_MS, say, test } from '../pages/vendors/fixture.js'

/** What each vendor's own library leaves, and what page code says to it. */
const VENDORS = [
  { name: 'mixpanel', data: '/track/', isIts: /^(mp_|__mp)/, cookie: 'mp_0123456789abcdef_mixpanel', method: 'track' },
  { name: 'amplitude', data: '/2/httpapi', isIts: /^AMP/, cookie: 'AMP_0123456789', method: 'track' },
  { name: 'clarity', data: '/collect', isIts: /^_cl/, cookie: '_clck', method: null },
] as const

type VendorCase = (typeof VENDORS)[number]

/** All that makes these vendors report something: the page's own events, clicks, a new address, a look elsewhere. */
async function behave(page: Page, { name, method }: VendorCase, address: string): Promise<void> {
  await page.evaluate(
    ([global, word, to]) => {
      if (word) Reflect.get(window, global)?.[word]?.('seen')
      else Reflect.get(window, global)?.('event', 'seen')
      history.pushState(null, '', to)
      scrollTo(0, 10)
      dispatchEvent(new Event('blur'))
    },
    [name, method, address] as const,
  )
  await page.mouse.move(50, 60)
  await page.locator('h1 + button').click()
}

for (const vendorCase of VENDORS) {
  const { name, data, isIts, cookie } = vendorCase
  const itsKeys = async (page: Page): Promise<string[]> => (await keysOf(page)).filter(key => isIts.test(key))
  const itsCookies = async (page: Page): Promise<string[]> =>
    (await cookiesOf(page.context())).filter(key => isIts.test(key))

  test(`${name}: nothing before the yes, and nothing in the browser`, async ({ page, vendor, site }) => {
    await openGated(page, `${site.origin}/${name}.html`)
    await page.waitForTimeout(QUIET_MS)

    expect(vendor.requests).toEqual([])
    expect(await itsKeys(page)).toEqual([])
    expect(await itsCookies(page)).toEqual([])

    await say(page, 'acceptAll')
    await expect.poll(() => vendor.data()).toContain(data)
    await expect.poll(() => itsCookies(page)).toContain(cookie)
  })

  test(`${name}: a withdrawal ends its requests and leaves neither cookie nor key`, async ({ page, vendor, site }) => {
    await openGated(page, `${site.origin}/${name}.html`)
    await say(page, 'acceptAll')
    await expect.poll(() => vendor.data()).toContain(data)
    const before = vendor.data().length
    await behave(page, vendorCase, '?during')
    await expect.poll(() => vendor.data().length).toBeGreaterThan(before)

    await say(page, 'withdraw')
    await expect.poll(() => itsCookies(page)).toEqual([])
    const atWithdrawal = vendor.requests.length
    await behave(page, vendorCase, '?after')
    await page.waitForTimeout(QUIET_MS)
    await behave(page, vendorCase, '?later')
    await page.waitForTimeout(QUIET_MS)

    expect(vendor.requests.slice(atWithdrawal)).toEqual([])
    expect(await itsKeys(page)).toEqual([])
    expect(await itsCookies(page)).toEqual([])
    await page.goto('about:blank') // its unload handler has nothing to send either
    expect(vendor.requests.slice(atWithdrawal)).toEqual([])
  })

  test(`${name}: a new yes on the same page starts it again`, async ({ page, vendor, site }) => {
    await openGated(page, `${site.origin}/${name}.html`)
    await say(page, 'acceptAll')
    await expect.poll(() => vendor.data()).toContain(data)
    await say(page, 'withdraw')
    await expect.poll(() => itsCookies(page)).toEqual([])
    const atWithdrawal = vendor.requests.length

    await say(page, 'acceptAll')
    await expect.poll(() => page.evaluate(id => window.askfirst?.allows(`analytics/${id}`), name)).toBe(true)
    // Page code says it until the library listens again, which it does some time after the grant.
    await expect
      .poll(async () => {
        await behave(page, vendorCase, '?again')
        return vendor.requests.slice(atWithdrawal)
      })
      .toContain(data)
    await expect.poll(() => itsCookies(page)).toContain(cookie)
  })
}
