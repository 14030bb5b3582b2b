import { allows, call, hear, receiptOn } from './page-code.js'
import { acceptAll, CONFIG, expect, ready, recordOf, rejectAll, test } from './site.js'

const STATS = {
  id: 'campus-stats',
  category: 'analytics',
  cookies: [{ name: 'stats_*', maxAgeDays: 30 }, { name: 'a.b' }],
  storage: ['stats:*'],
}

/** A vendor that writes everywhere it can, and once more when the page is left alone. */
const VENDOR = `
  document.cookie = 'stats_id=1; path=/; max-age=86400'
  document.cookie = 'stats_deep=1; path=/course/'
  document.cookie = 'axb=1; path=/'
  localStorage.setItem('stats:visits', '1'); sessionStorage.setItem('stats:now', '1'); localStorage.setItem('own', '1')
  indexedDB.open('stats:db').onsuccess = event => event.target.result.close()
  caches.open('stats:cache')
  window.again = setTimeout(() => { document.cookie = 'stats_late=1; path=/' }, 400)`

test('3. Taking it back stops the service, clears what it left, looks again, and needs no reload', async ({
  page,
  site,
}) => {
  const heard = await hear(page, 'withdrawal')
  site.vendor.answer('/stats.js', VENDOR)
  site.vendor.answer('/frame', '<p>Board</p>', 'text/html')
  site.page('/course/one', {
    config: { ...CONFIG, services: [STATS] },
    body: `<script type="text/plain" data-askfirst="analytics" data-service="campus-stats" data-src="${site.vendor.origin}/stats.js"></script>
      <iframe data-askfirst="functional" data-src="${site.vendor.origin}/frame" title="Board" width="300" height="150"></iframe>
      <script>addEventListener('DOMContentLoaded', () => askfirst.when('analytics', () => {
        const timer = setInterval(() => fetch('${site.vendor.origin}/beat'), 50)
        return () => clearInterval(timer)
      }))</script>`,
  })
  await page.goto('/course/one')
  await acceptAll(page)
  await expect.poll(() => page.evaluate(() => document.cookie)).toContain('stats_deep')
  await expect
    .poll(() => page.evaluate(async () => [(await indexedDB.databases()).length, await caches.keys()]))
    .toEqual([1, ['stats:cache']])
  await expect.poll(() => site.vendor.asked.filter(path => path === '/beat').length).toBeGreaterThan(2)

  // The same two steps as the grant: open, one click.
  await page.getByRole('button', { name: /Privacy choices/ }).click()
  await page.getByRole('button', { name: /Withdraw/ }).click()
  await expect.poll(async () => (await recordOf(page))?.['n']).toBe('functional analytics')
  await expect.poll(async () => (await heard()).length).toBeGreaterThan(0)

  expect(await allows(page, 'analytics')).toBe(false)
  expect(await page.evaluate(() => document.cookie)).not.toContain('stats_')
  expect(
    await page.evaluate(() => [Object.keys(localStorage).includes('stats:visits'), sessionStorage.length]),
  ).toEqual([false, 0])
  expect(await page.evaluate(async () => [(await indexedDB.databases()).length, await caches.keys()])).toEqual([0, []])
  // What is not declared is not ours to touch: neither another's key nor a name that only a regular expression would match.
  expect(await page.evaluate(() => localStorage.getItem('own'))).toBe('1')
  expect(await page.evaluate(() => document.cookie)).toContain('axb=1')
  expect(await page.locator('iframe').getAttribute('src')).toBeNull()
  expect((await receiptOn(page))?.decision).toBe('withdrawn')

  const beats = site.vendor.asked.length
  // The second look, after a second, finds what the vendor's own timer wrote in between.
  await expect.poll(async () => (await heard()).length).toBeGreaterThan(1)
  await expect.poll(() => page.evaluate(() => document.cookie)).not.toContain('stats_late')
  expect(site.vendor.asked.length).toBe(beats)
})

test('3. Taking it back says what it could not remove', async ({ page, site }) => {
  const heard = await hear(page, 'withdrawal')
  site.page('/', { config: { ...CONFIG, services: [STATS] } })
  await page.goto('/')
  await acceptAll(page)
  await expect.poll(() => recordOf(page)).not.toBeNull()
  // A cookie for a path that this page cannot name, seen here because the browser is told so.
  await page.evaluate(() => {
    const own = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')
    Object.defineProperty(document, 'cookie', {
      configurable: true,
      get: () => `${own?.get?.call(document)}; stats_stuck=1`,
      set(value) {
        own?.set?.call(document, value)
      },
    })
  })
  await call(page, 'withdraw')
  await expect.poll(heard).toContainEqual({ left: ['stats_stuck'] })
})

test('3. Taking it back in one tab stops the others at once', async ({ page, site }) => {
  site.page('/', {
    body: `<script>addEventListener('DOMContentLoaded', () => askfirst.when('analytics', () => { window.runs = true; return () => { window.runs = false } }))</script>`,
  })
  await page.goto('/')
  await acceptAll(page)
  const second = await page.context().newPage()
  await second.goto('/')
  await ready(second)
  const runs = (): Promise<unknown> => second.evaluate(() => (window as { runs?: boolean }).runs)
  await expect.poll(runs).toBe(true)

  await call(page, 'withdraw')
  await expect.poll(runs).toBe(false)
  expect(await allows(second, 'analytics')).toBe(false)
})

test('3. Taking it back is swept again at the next load, and a new grant is left alone', async ({ page, site }) => {
  site.page('/', { config: { ...CONFIG, services: [STATS] } })
  await page.goto('/')
  await acceptAll(page)
  await expect.poll(() => recordOf(page)).not.toBeNull()
  await call(page, 'withdraw')
  // Written when the last look is over; not a cookie or key, which a page with a refusal looks for anyway.
  await page.evaluate(() => caches.open('stats:unload'))
  await page.reload()
  await ready(page)
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([])

  await call(page, 'acceptAll')
  await page.evaluate(() => {
    document.cookie = 'stats_new=1; path=/'
  })
  await page.reload()
  await ready(page)
  await page.waitForTimeout(1200)
  expect(await page.evaluate(() => document.cookie)).toContain('stats_new')
})

test('3. A refusal clears what a tag from before us has left, and stays out of what nobody declared', async ({
  page,
  site,
}) => {
  site.page('/', { config: { ...CONFIG, services: [STATS] } })
  await page.context().addCookies([
    { name: 'stats_old', value: '1', url: site.origin },
    { name: 'session', value: '1', url: site.origin },
  ])
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Reject all' })).toBeVisible()
  expect(await page.evaluate(() => document.cookie)).toContain('stats_old')
  await rejectAll(page)
  await expect.poll(() => page.evaluate(() => document.cookie)).not.toContain('stats_old')
  expect(await page.evaluate(() => document.cookie)).toContain('session=1')
})
