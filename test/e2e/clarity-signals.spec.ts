import type { Page } from 'playwright/test'
import { cookiesOf, expect, openGated, QUIET_MS, say, test } from '../pages/vendors/fixture.js'

/** Notes each consent that Clarity's own library is told; what it repeats from its queue is noted once. */
async function noteConsent(page: Page): Promise<() => Promise<unknown>> {
  await page.addInitScript(() => {
    const noted: string[] = []
    let vendor: unknown
    const note = (words: unknown[]): void => {
      const text = Object.values(Object(words[1])).join(' ')
      if (words[0] === 'consentv2' && text !== noted.at(-1)) noted.push(text)
    }
    Object.defineProperty(window, 'clarity', {
      get: () =>
        typeof vendor === 'function'
          ? new Proxy(vendor, {
              apply(target, self, words) {
                note(words)
                return Reflect.apply(target as () => unknown, self, words)
              },
            })
          : vendor,
      set(next) {
        vendor = next
      },
    })
    Object.assign(window, { noted })
  })
  return () => page.evaluate('window.noted')
}

test('Clarity: every grant and every withdrawal is signalled, not only the first', async ({
  page,
  context,
  vendor,
  site,
}) => {
  const noted = await noteConsent(page)
  const itsCookies = async (): Promise<string[]> => (await cookiesOf(context)).filter(name => name.startsWith('_cl'))
  await openGated(page, `${site.origin}/clarity.html`)

  for (const time of [1, 2]) {
    const before = vendor.data().length
    await say(page, 'acceptAll')
    // Page code says it until the library listens again, which it does some time after the grant.
    await expect
      .poll(async () => {
        await page.locator('h1 + button').click()
        return vendor.data().length
      })
      .toBeGreaterThan(before)
    await expect.poll(itsCookies).toContain('_clck')

    await say(page, 'withdraw')
    await expect.poll(itsCookies).toEqual([])
    expect(await noted()).toEqual(
      ['denied granted', 'denied denied', 'denied granted', 'denied denied'].slice(0, 2 * time),
    )
    const atWithdrawal = vendor.requests.length
    await page.locator('h1 + button').click()
    await page.waitForTimeout(QUIET_MS)
    expect(vendor.requests.slice(atWithdrawal)).toEqual([])
    expect(await itsCookies()).toEqual([])
  }
})
