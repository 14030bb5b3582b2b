import { readFileSync } from 'node:fs'
import type { Page } from 'playwright/test'
import { bundle } from './bundle.js'
import { call } from './page-code.js'
import { acceptAll, CONFIG, expect, ready, rejectAll, type TestSite, test } from './site.js'

const MARKED = (vendor: string): string => `
  <script type="text/plain" data-askfirst="analytics" data-src="${vendor}/stats.js"></script>
  <iframe data-askfirst="functional" data-src="${vendor}/frame" title="Board" width="300" height="150"></iframe>`

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

    // The framework takes away what we have put something in place of.
    await page.getByRole('button', { name: 'Leave the course' }).click()
    await expect(placeholder(page)).toHaveCount(0)
    await page.getByRole('button', { name: 'Go to the course' }).click()
    await expect(placeholder(page)).toHaveCount(1)

    await acceptAll(page)
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
    await page.getByRole('button', { name: 'Leave the course' }).click()
    await expect(page.getByText('analytics off')).toHaveCount(0)
    expect(errors).toEqual([])
  })
}

test('a page of Turbo: the choice and the first layer outlive a swapped body, and what comes is held', async ({
  page,
  site,
}) => {
  answer(site)
  site.file(
    '/turbo.js',
    readFileSync('node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js', 'utf8'),
    'text/javascript',
  )
  const head = '<script src="/turbo.js" defer></script>'
  site.page('/', { head, body: '<a href="/course">Course</a>' })
  site.page('/course', { head, body: `<p>The course</p><a href="/">Home</a>${MARKED(site.vendor.origin)}` })
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Reject all' })).toBeVisible()
  await page.evaluate(() => ((window as { stays?: boolean }).stays = true))
  await page.getByRole('link', { name: 'Course' }).click()
  await expect(page.getByText('The course')).toBeVisible()
  // Without this line the test would also pass if Turbo had done nothing and the page were a new one.
  expect(await page.evaluate(() => (window as { stays?: boolean }).stays)).toBe(true)
  await expect(page.getByRole('button', { name: 'Reject all' })).toBeVisible()
  await expect(placeholder(page)).toBeVisible()
  expect(site.vendor.asked).toEqual([])

  await acceptAll(page)
  await expect.poll(() => runs(page)).toBe(1)
  await page.getByRole('link', { name: 'Home' }).click()
  await expect(page.getByText('The course')).toHaveCount(0)
  await page.getByRole('link', { name: 'Course' }).click()
  await expect.poll(() => runs(page)).toBe(2)
  await expect(page.getByRole('button', { name: /Privacy choices/ })).toBeVisible()
})

test('a page of htmx: fragments that it swaps in are held after a no and released after a yes', async ({
  page,
  site,
}) => {
  answer(site)
  site.file('/htmx.js', readFileSync('node_modules/htmx.org/dist/htmx.min.js', 'utf8'), 'text/javascript')
  site.file('/fragment', MARKED(site.vendor.origin), 'text/html')
  site.page('/', {
    head: '<script src="/htmx.js"></script>',
    body: '<button hx-get="/fragment" hx-target="#place">Fetch</button><div id="place"></div>',
  })
  await page.goto('/')
  await rejectAll(page)
  await page.getByRole('button', { name: 'Fetch' }).click()
  await expect(placeholder(page)).toBeVisible()
  expect(site.vendor.asked).toEqual([])
  await page.getByRole('button', { name: 'Fetch' }).click()
  await expect(placeholder(page)).toHaveCount(1)

  await call(page, 'acceptAll')
  await expect.poll(() => runs(page)).toBe(1)
  await page.getByRole('button', { name: 'Fetch' }).click()
  await expect.poll(() => runs(page)).toBe(2)
})

test('a shadow root that the page names is held and released too', async ({ page, site }) => {
  answer(site)
  site.page('/', { body: '<div id="host"></div>' })
  await page.goto('/')
  await ready(page)
  await page.evaluate(vendor => {
    const root = document.getElementById('host')?.attachShadow({ mode: 'open' })
    if (!root) return
    root.innerHTML = `<iframe data-askfirst="functional" data-src="${vendor}/frame" title="Board"></iframe>`
    ;(window as unknown as { askfirst: { scan(root: ParentNode): void } }).askfirst.scan(root)
  }, site.vendor.origin)
  await expect(placeholder(page)).toBeVisible()
  expect(site.vendor.asked).toEqual([])
  await acceptAll(page)
  await expect.poll(() => site.vendor.asked).toEqual(['/frame'])
})

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
