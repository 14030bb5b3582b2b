import { acceptAll, expect, ready, rejectAll, test } from './site.js'

/** A page with every kind of thing that can be marked, and calls from page code. */
const marked = (vendor: string): string => `
  <script type="text/plain" data-askfirst="analytics" data-src="${vendor}/classic.js"></script>
  <script type="text/plain" data-askfirst="analytics">window.ran = [...(window.ran || []), 'inline']</script>
  <script type="text/plain" data-askfirst="analytics" data-type="module" data-src="${vendor}/module.js"></script>
  <script type="text/plain" data-askfirst="analytics" data-src="${vendor}/async.js" async></script>
  <iframe data-askfirst="functional" data-src="${vendor}/frame" title="Board" width="400" height="200"></iframe>
  <img data-askfirst="analytics" data-src="${vendor}/pixel.gif" data-srcset="${vendor}/pixel.gif 1x" alt="">
  <script>
    addEventListener('DOMContentLoaded', () => askfirst.when('analytics', () => { fetch('${vendor}/when') }))
  </script>`

function answerAll(vendor: { answer(path: string, body: string, type?: string): void }): void {
  vendor.answer('/classic.js', "window.ran = [...(window.ran || []), 'classic']; localStorage.setItem('vendor', '1')")
  vendor.answer('/module.js', "window.ran = [...(window.ran || []), 'module']")
  vendor.answer('/async.js', "document.cookie = 'vendor=1; path=/'")
  vendor.answer('/frame', '<p>Board</p>', 'text/html')
  vendor.answer('/pixel.gif', '', 'image/gif')
}

const names = (asked: readonly string[]): string[] => [...new Set(asked)].sort()

test('1. Nothing before a yes: no request, cookie or key of a gated service before its category is granted', async ({
  page,
  site,
}) => {
  answerAll(site.vendor)
  site.page('/', { body: marked(site.vendor.origin) })
  await page.goto('/')
  await ready(page)
  // Without this line the test would also pass on a page where nothing works.
  await expect(page.getByRole('button', { name: 'Reject all' })).toBeVisible()
  await expect(page.getByRole('button', { name: /load/i }).first()).toBeVisible()
  await page.waitForLoadState('networkidle')

  expect(site.vendor.asked).toEqual([])
  expect(await page.context().cookies()).toEqual([])
  expect(await page.evaluate(() => [localStorage.getItem('vendor'), (window as { ran?: string[] }).ran])).toEqual([
    null,
    undefined,
  ])

  await acceptAll(page)
  await expect
    .poll(() => names(site.vendor.asked))
    .toEqual(['/async.js', '/classic.js', '/frame', '/module.js', '/pixel.gif', '/when'])
  await expect
    .poll(() => page.evaluate(() => (window as { ran?: string[] }).ran))
    .toEqual(['classic', 'inline', 'module'])
})

test('1. Nothing before a yes: a refusal keeps everything shut, on the next pages too', async ({ page, site }) => {
  answerAll(site.vendor)
  site.page('/', { body: marked(site.vendor.origin) })
  await page.goto('/')
  await rejectAll(page)
  await expect(page.getByRole('button', { name: 'Reject all' })).toBeHidden()
  await page.reload()
  await ready(page)
  await page.waitForLoadState('networkidle')

  expect(
    await page.evaluate(() =>
      (window as unknown as { askfirst: { allows(s: string): boolean } }).askfirst.allows('analytics'),
    ),
  ).toBe(false)
  expect(site.vendor.asked).toEqual([])
})

test('1. Nothing before a yes: one category granted leaves the other shut', async ({ page, site }) => {
  answerAll(site.vendor)
  site.page('/', { body: marked(site.vendor.origin) })
  await page.goto('/')
  await ready(page)
  await page.evaluate(() =>
    (window as unknown as { askfirst: { choose(c: object): Promise<void> } }).askfirst.choose({ functional: true }),
  )
  await expect.poll(() => names(site.vendor.asked)).toEqual(['/frame'])
  await page.waitForLoadState('networkidle')
  expect(names(site.vendor.asked)).toEqual(['/frame'])
})

test('1. Nothing before a yes: a dead host delays what follows it by a bounded time', async ({ page, site }) => {
  site.vendor.answer('/dead.js', null)
  site.page('/', {
    config: { site: 'open-campus', scriptTimeoutMs: 300 },
    body: `<script type="text/plain" data-askfirst="analytics" data-src="${site.vendor.origin}/dead.js"></script>
      <script type="text/plain" data-askfirst="analytics">window.ran = ['after']</script>`,
  })
  await page.goto('/')
  await acceptAll(page)
  await expect.poll(() => page.evaluate(() => (window as { ran?: string[] }).ran)).toEqual(['after'])
  expect(site.vendor.asked).toEqual(['/dead.js'])
})

test('1. Nothing before a yes: a returning visitor who granted runs at once, and the page requests the gate alone', async ({
  page,
  site,
}) => {
  answerAll(site.vendor)
  site.page('/', { body: `<script type="text/plain" data-askfirst="analytics">window.ran = ['inline']</script>` })
  await page.goto('/')
  await acceptAll(page)
  await expect(page.getByRole('button', { name: /Privacy choices/ })).toBeVisible()
  site.asked.length = 0
  await page.reload()
  await ready(page)
  await expect(page.getByRole('button', { name: /Privacy choices/ })).toBeVisible()
  await page.waitForLoadState('networkidle')

  expect(await page.evaluate(() => (window as { ran?: string[] }).ran)).toEqual(['inline'])
  expect(site.asked).toEqual(['/', '/af/askfirst.js'])
})
