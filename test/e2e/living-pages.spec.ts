import type { Page } from 'playwright/test'
import { bundle } from './bundle.js'
import { call } from './page-code.js'
import { acceptAll, CONFIG, expect, ready, rejectAll, type TestSite, test } from './site.js'

function answer({ vendor }: TestSite): void {
  vendor.answer('/stats.js', 'window.runs = (window.runs || 0) + 1')
  vendor.answer('/frame', '<p>Board</p>', 'text/html')
}

const runs = (page: Page): Promise<unknown> => page.evaluate(() => (window as { runs?: number }).runs)
const placeholder = (page: Page) => page.getByRole('button', { name: 'Load once' })

for (const framework of ['react', 'vue']) {
  test(`a page made by ${framework}: held, released, taken away and brought back, without an error`, async ({
    page,
    site,
  }) => {
    const errors: string[] = []
    page.on('pageerror', error => errors.push(error.message))
    answer(site)
    site.file('/page.js', await bundle(`test/pages/${framework}/page.js`), 'text/javascript')
    site.page('/', {
      body: `<div id="root" data-vendor="${site.vendor.origin}"></div><script src="/page.js" defer></script>`,
    })
    await page.goto('/')
    await page.getByRole('button', { name: 'Go to the course' }).click()
    await expect(page.getByText('analytics off')).toBeVisible()
    await expect(placeholder(page)).toBeVisible()
    expect(site.vendor.asked).toEqual([])
    await rejectAll(page)
    await expect(page.getByRole('button', { name: 'Reject all' })).toBeHidden()
    await expect(placeholder(page)).toBeVisible()

    // The framework takes away what we have put something in place of.
    await page.getByRole('button', { name: 'Leave the course' }).click()
    await expect(placeholder(page)).toHaveCount(0)
    await page.getByRole('button', { name: 'Go to the course' }).click()
    await expect(placeholder(page)).toHaveCount(1)
    expect(site.vendor.asked).toEqual([])

    await call(page, 'acceptAll')
    await expect(page.getByText('analytics on')).toBeVisible()
    await expect.poll(() => runs(page)).toBe(1)
    await expect.poll(() => site.vendor.asked.toSorted()).toEqual(['/frame', '/stats.js'])
    await expect(placeholder(page)).toHaveCount(0)

    await page.getByRole('button', { name: 'Leave the course' }).click()
    await page.getByRole('button', { name: 'Go to the course' }).click()
    await expect.poll(() => runs(page)).toBe(2)
    await call(page, 'withdraw')
    await expect(page.getByText('analytics off')).toBeVisible()
    await expect(placeholder(page)).toHaveCount(1)
    site.vendor.asked.length = 0
    await page.getByRole('button', { name: 'Leave the course' }).click()
    await expect(page.getByText('analytics off')).toHaveCount(0)
    await page.getByRole('button', { name: 'Go to the course' }).click()
    await expect(placeholder(page)).toHaveCount(1)
    await page.evaluate(origin => fetch(`${origin}/fence`), site.vendor.origin)
    expect(site.vendor.asked).toEqual(['/fence'])
    expect(errors).toEqual([])
  })
}

test('a page that comes back from the back/forward cache has heard of a withdrawal elsewhere', async ({
  page,
  site,
}) => {
  site.page('/', {
    body: `<a href="/next">Next</a><script>addEventListener('DOMContentLoaded', () =>
      askfirst.when('analytics', () => { window.on = true; return () => { window.on = false } }))</script>`,
  })
  site.page('/next', { config: CONFIG })
  await page.goto('/')
  await acceptAll(page)
  await expect.poll(() => page.evaluate('window.on')).toBe(true)
  await page.getByRole('link', { name: 'Next' }).click()
  await ready(page)
  await call(page, 'withdraw')
  await page.goBack()
  await ready(page)
  await expect.poll(() => page.evaluate('window.on')).not.toBe(true)
})
