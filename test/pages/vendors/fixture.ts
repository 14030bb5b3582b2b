import { type BrowserContext, test as base, expect, type Page } from 'playwright/test'
import { type Site, startSite, startVendor, type Vendor } from './servers.js'

const USER_AGENT =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'

export const test = base.extend<{ vendor: Vendor; site: Site }>({
  // Vendors ignore what looks like a robot, and then every negative here would be true of a page without us.
  userAgent: USER_AGENT,
  context: async ({ context }, use) => {
    await context.addInitScript(() => Object.defineProperty(navigator, 'webdriver', { get: () => false }))
    await use(context)
  },
  // oxlint-disable-next-line no-empty-pattern -- the test runner reads a fixture's needs from this pattern
  vendor: async ({}, use) => {
    const vendor = await startVendor()
    await use(vendor)
    await vendor.close()
  },
  site: async ({ vendor }, use) => {
    const site = await startSite(vendor.origin)
    await use(site)
    await site.close()
  },
})

/** Longer than any of the vendors waits before it sends what it has gathered. */
export const QUIET_MS = 3500

/** Opens a page and waits until the gate says that it is at work. */
export async function openGated(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.evaluate(() => window.askfirst?.ready)
  expect(await page.evaluate(() => window.askfirst?.allows('essential'))).toBe(true)
}

export const say = (page: Page, what: 'acceptAll' | 'withdraw'): Promise<void> =>
  page.evaluate(async word => {
    await window.askfirst?.[word]()
  }, what)

export const keysOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])

export const cookiesOf = async (context: BrowserContext): Promise<string[]> =>
  (await context.cookies()).map(({ name }) => name)

export { expect } from 'playwright/test'
