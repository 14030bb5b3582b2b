import type { Page } from 'playwright/test'
import { allows, call } from './page-code.js'
import { shapes } from './shape.js'
import { arrive, askedIn, openShape, ran, serveShape } from './shape-page.js'
import { acceptAll, expect, rejectAll, type TestSite, test } from './site.js'

const placeholders = (page: Page) => page.getByRole('button', { name: 'Load once' })

/** Nothing that is held keeps an address, each held frame has its placeholder, and no frame shows the vendor. */
async function expectBlank(page: Page, { vendor }: TestSite): Promise<void> {
  const held = page.locator('[data-askfirst]:not([data-askfirst^="!"])')
  await expect(held.and(page.locator('[src],[srcset],[href],[data],[poster]'))).toHaveCount(0)
  const frames = held.and(page.locator('iframe,video,audio,embed,object'))
  await expect(placeholders(page)).toHaveCount(await frames.count())
  const isGranted = (url: string): boolean => url.startsWith(vendor.origin) && !url.includes('instead')
  await expect.poll(() => page.frames().filter(frame => isGranted(frame.url()))).toEqual([])
}

for (const shape of shapes()) {
  const { granted = [], refused = [], ran: runs = [], anew = false } = shape.expected

  test(`${shape.name}: nothing before a choice, each once after a yes, nothing once it is taken back`, async ({
    page,
    site,
  }) => {
    serveShape(site, shape)
    await openShape(page, shape)
    // Without this line the test would also pass on a page where nothing works.
    await expect(page.getByRole('button', { name: 'Reject all' })).toBeVisible()
    expect(await askedIn(page, site, 'first')).toEqual([])
    expect(await ran(page)).toEqual([])
    await expectBlank(page, site)

    await acceptAll(page)
    await expect.poll(() => askedIn(page, site, 'first')).toEqual(granted)
    await expect.poll(() => ran(page)).toEqual(runs)
    await expect(placeholders(page)).toHaveCount(0)

    await call(page, 'withdraw')
    expect(await allows(page, 'analytics')).toBe(false)
    await expectBlank(page, site)
    await expect.poll(() => askedIn(page, site, 'first')).toEqual([...granted, ...refused].sort())
    await arrive(page, shape, 'again')
    await expect.poll(() => askedIn(page, site, 'again')).toEqual(refused)
    await expectBlank(page, site)
    expect(await ran(page)).toEqual(runs)

    // The same elements would have asked: another yes lets them.
    await call(page, 'acceptAll')
    await expect.poll(() => askedIn(page, site, 'again')).toEqual([...granted, ...refused].sort())
    const before = anew ? [...runs, ...runs] : runs
    await expect.poll(() => ran(page)).toEqual([...before, ...runs])
    await arrive(page, shape, 'late')
    await expect.poll(() => askedIn(page, site, 'late')).toEqual(granted)
    await expect.poll(() => ran(page)).toEqual([...before, ...runs, ...runs])
    await expect(placeholders(page)).toHaveCount(0)
    await expect(page.getByRole('button', { name: /Privacy choices/ })).toBeVisible()
    // Turbo and Astro change the address; none of these pages is another document.
    expect(await page.evaluate('window.stays')).toBe(true)
  })

  if (shape.way === null) {
    test(`${shape.name}: the same under a strict policy with Trusted Types`, async ({ page, site }) => {
      await page.addInitScript(() => {
        const violations: string[] = []
        Object.assign(window, { violations })
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
          // Chrome reports an `embed` for the address that it does not have.
          if (blockedURI) violations.push(`${violatedDirective} ${blockedURI}`)
        })
      })
      serveShape(site, shape)
      await openShape(page, shape, '/strict')
      await expect(page.getByRole('button', { name: 'Reject all' })).toBeVisible()
      expect(await askedIn(page, site, 'first')).toEqual([])
      await acceptAll(page)
      await expect.poll(() => askedIn(page, site, 'first')).toEqual(granted)
      await expect.poll(() => ran(page)).toEqual(runs)
      await call(page, 'withdraw')
      await expectBlank(page, site)
      await expect.poll(() => askedIn(page, site, 'first')).toEqual([...granted, ...refused].sort())
      expect(await page.evaluate('window.violations')).toEqual([])
    })
  }

  test(`${shape.name}: nothing after a no and on the page after it; a yes later is enough, there and on the next`, async ({
    page,
    site,
  }) => {
    serveShape(site, shape)
    await openShape(page, shape)
    await rejectAll(page)
    await expect(page.getByRole('button', { name: 'Reject all' })).toBeHidden()
    await expect.poll(() => askedIn(page, site, 'first')).toEqual(refused)

    site.vendor.asked.length = 0
    await openShape(page, shape)
    await expect.poll(() => askedIn(page, site, 'first')).toEqual(refused)
    expect(await ran(page)).toEqual([])

    await call(page, 'acceptAll')
    await expect.poll(() => askedIn(page, site, 'first')).toEqual([...granted, ...refused].sort())
    await expect.poll(() => ran(page)).toEqual(runs)

    site.vendor.asked.length = 0
    await openShape(page, shape)
    await expect.poll(() => askedIn(page, site, 'first')).toEqual(granted)
    await expect.poll(() => ran(page)).toEqual(runs)
  })
}
