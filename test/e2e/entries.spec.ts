import { allows, hear } from './page-code.js'
import { acceptAll, CONFIG, expect, ready, rejectAll, test } from './site.js'

const GATED = `<script type="text/plain" data-askfirst="analytics">window.ran = true</script>`
const ran = 'window.ran'

test('a compiled site is one request for a visitor who has decided', async ({ page, site }) => {
  site.page('/', { tag: `<script src="${site.receipts.origin}/s/open-campus.js" defer></script>`, body: GATED })
  await page.goto('/')
  await rejectAll(page)
  await expect(page.getByRole('button', { name: /Privacy choices/ })).toBeVisible()
  await expect
    .poll(() => page.evaluate(() => Object.keys(localStorage).filter(key => key.startsWith('askfirst.out'))))
    .toEqual([])
  const asked: string[] = []
  page.on('request', request => asked.push(new URL(request.url()).pathname))
  await page.reload()
  await ready(page)
  await expect(page.getByRole('button', { name: /Privacy choices/ })).toBeVisible()
  await page.waitForLoadState('networkidle')

  expect(asked).toEqual(['/', '/s/open-campus.js'])
  expect(await allows(page, 'analytics')).toBe(false)
  expect(await page.evaluate(ran)).toBeUndefined()
})

test('the tag alone: simple keys are attributes, over the file that data-config names', async ({ page, site }) => {
  site.file(
    '/askfirst.json',
    JSON.stringify({ ...CONFIG, layout: 'dialog', controller: { name: 'From the file' } }),
    'application/json',
  )
  site.page('/', {
    tag: '<script src="/af/askfirst.js" data-config="/askfirst.json" data-layout="bar" data-services="matomo padlet" defer></script>',
    body: GATED,
  })
  await page.goto('/')
  await expect(page.getByText('From the file')).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('button', { name: 'Choose' }).click()
  await expect(page.getByRole('heading', { name: 'Matomo' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Padlet' })).toBeVisible()
})

test('a tag in <head> that is not deferred finds the config further down', async ({ page, site }) => {
  site.page('/', {
    tag: '<script src="/af/askfirst.js"></script>',
    body: `${GATED}<script type="application/json" id="askfirst-config">${JSON.stringify(CONFIG)}</script>`,
  })
  await page.goto('/')
  await ready(page)
  await acceptAll(page)
  await expect.poll(() => page.evaluate(ran)).toBe(true)
})

test('the npm package in a page’s own bundle asks, holds and releases', async ({ page, site }) => {
  site.page('/', {
    tag: `<script type="module">import { init } from '/af/esm/index.js'; init(${JSON.stringify({ ...CONFIG, services: ['matomo'] })})</script>`,
    body: GATED,
    lang: 'lv',
  })
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Noraidīt visu' })).toBeVisible()
  expect(await page.evaluate(ran)).toBeUndefined()
  await page.getByRole('button', { name: 'Pieņemt visu' }).click()
  await expect.poll(() => page.evaluate(ran)).toBe(true)
})

test('calls from the first moment wait for the config, and one taken back before it does not run', async ({
  page,
  site,
}) => {
  site.page('/', {
    tag: '<script src="/af/askfirst.js"></script>',
    body: `<script>
      askfirst.when('analytics', () => { window.ran = true })
      askfirst.when('analytics', () => { window.undone = true })()
      window.early = askfirst.allows('analytics')
    </script>`,
  })
  await page.goto('/')
  expect(await page.evaluate('window.early')).toBe(false)
  await page.evaluate(
    config => (window as unknown as { askfirst: { init(c: object): void } }).askfirst.init(config),
    CONFIG,
  )
  await acceptAll(page)
  await expect.poll(() => page.evaluate(ran)).toBe(true)
  expect(await page.evaluate('window.undone')).toBeUndefined()
})

test('under a strict CSP with a nonce and Trusted Types all of it works', async ({ page, site }) => {
  const errors = await hear(page, 'error')
  const violations: string[] = []
  page.on('console', told => told.text().includes('Content Security Policy') && violations.push(told.text()))
  site.vendor.answer('/stats.js', 'window.loaded = document.currentScript.nonce')
  const csp = [
    "default-src 'none'",
    "script-src 'nonce-abc' 'strict-dynamic'",
    `connect-src 'self' ${site.receipts.origin}`,
    'img-src data:',
    "require-trusted-types-for 'script'",
  ].join('; ')
  site.page('/', {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': csp },
    tag: `<script type="application/json" id="askfirst-config">${JSON.stringify({ ...CONFIG, endpoint: site.receipts.origin })}</script>
      <script nonce="abc" src="/af/askfirst.js" defer></script>`,
    body: `<script nonce="abc" type="text/plain" data-askfirst="analytics">window.ran = true</script>
      <script nonce="abc" type="text/plain" data-askfirst="analytics" data-src="${site.vendor.origin}/stats.js"></script>`,
  })
  await page.goto('/')
  await acceptAll(page)
  await expect.poll(() => page.evaluate(ran)).toBe(true)
  await expect.poll(() => page.evaluate('window.loaded')).toBe('abc')
  expect(await errors()).toEqual([])
  expect(violations).toEqual([])
})
