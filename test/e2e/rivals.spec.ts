import type { Page } from 'playwright/test'
import { allows, call, hear, receiptOn } from './page-code.js'
import { acceptAll, CONFIG, expect, ready, recordOf, rejectAll, type TestSite, test } from './site.js'

/** A choice as an earlier page kept it. */
const kept = (site: TestSite, lists: string) => ({
  name: 'askfirst',
  value: `v=1&r=01999999-0000-7000-8000-000000000000&t=${Math.floor(Date.now() / 1000)}&p=2026-11-01&${lists}`,
  url: site.origin,
})

const inline = (name: string, mark: string): string =>
  `<script type="text/plain" ${mark}>(window.ran ??= []).push('${name}')</script>`

const ran = (page: Page): Promise<unknown> => page.evaluate('window.ran ?? []')

test('what was accepted starts although the visitor’s language cannot be loaded for a new question (field 1)', async ({
  page,
  site,
}) => {
  const missing = page.waitForResponse(answer => answer.url().endsWith('/locales/ro.js'))
  await page.route('**/locales/ro.js', route => route.fulfill({ status: 404 }))
  await page.context().addCookies([kept(site, 'y=analytics')])
  site.page('/', {
    lang: 'ro',
    config: { ...CONFIG, categories: { essential: {}, functional: {}, analytics: {} } },
    body: inline('analytics', 'data-askfirst="analytics"') + inline('functional', 'data-askfirst="functional"'),
  })
  await page.goto('/')
  expect((await missing).status()).toBe(404)
  await expect.poll(() => ran(page)).toEqual(['analytics'])
  await acceptAll(page)
  await expect.poll(() => ran(page)).toEqual(['analytics', 'functional'])
})

for (const layout of ['bar', 'box']) {
  test(`a visitor who is typing when the ${layout} comes goes on typing (field 2)`, async ({ page, site }) => {
    let answer = (): void => {}
    const typing = new Promise<void>(resolve => {
      answer = resolve
    })
    await page.route('**/askfirst-ui.js', async route => {
      await typing
      await route.continue()
    })
    site.page('/', { config: { ...CONFIG, layout }, body: '<input aria-label="Search">' })
    await page.goto('/')
    await page.getByLabel('Search').pressSequentially('before')
    answer()
    await expect(page.getByRole('button', { name: 'Reject all' })).toBeVisible()
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)))
    await page.keyboard.type(' and after')
    await expect(page.getByLabel('Search')).toBeFocused()
    await expect(page.getByLabel('Search')).toHaveValue('before and after')
  })

  test(`the ${layout} is a region of the page, for the page beside it can be used (field 18)`, async ({
    page,
    site,
  }) => {
    site.page('/', {
      config: { ...CONFIG, layout },
      body: '<button onclick="window.used = true">Use the page</button>',
    })
    await page.goto('/')
    const region = page.getByRole('region').filter({ has: page.getByRole('button', { name: 'Reject all' }) })
    await expect(region).toBeVisible()
    await expect(page.getByRole('alertdialog')).toHaveCount(0)
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.locator('[aria-modal]')).toHaveCount(0)
    await page.getByRole('button', { name: 'Use the page' }).click()
    expect(await page.evaluate('window.used')).toBe(true)
    await expect(region).toBeVisible()
  })
}

test('a name is cleared as it is written, whatever it would mean elsewhere, and no other name is (field 3)', async ({
  page,
  site,
}) => {
  const errors = await hear(page, 'error')
  const declared = ['a.b', 'c+d', '^e$', 'f|g', 'h(i[j', '__proto__', 'k.*', '#l>m', 'n\\d']
  const others = ['axb', 'ccd', 'e', 'f', 'g', 'hij', 'kxx', 'l', 'n1']
  const stats = { id: 'stats', category: 'analytics', cookies: declared.map(name => ({ name })), storage: declared }
  site.page('/', { config: { ...CONFIG, services: [stats] } })
  await page.goto('/')
  await acceptAll(page)
  await expect.poll(() => recordOf(page)).not.toBeNull()
  await page.evaluate(
    names => {
      for (const name of names) {
        document.cookie = `${name}=1; path=/`
        localStorage.setItem(name, '1')
      }
    },
    [...declared, ...others],
  )
  const left = (): Promise<string[][]> =>
    page.evaluate(() => [
      document.cookie.split('; ').map(pair => pair.split('=')[0] ?? ''),
      Object.keys(localStorage).filter(key => !key.startsWith('askfirst')),
    ])
  expect((await left()).map(names => names.filter(name => declared.includes(name)).length)).toEqual([9, 9])

  await call(page, 'withdraw')
  await expect
    .poll(async () => (await left()).map(names => names.filter(name => name !== 'askfirst').sort()))
    .toEqual([others, others])
  expect(await errors()).toEqual([])
})

for (const [granted, refused] of [
  ['multiplegtag', 'gtag'],
  ['gtag', 'multiplegtag'],
  ['gtag', 'gtag-more'],
] as const) {
  test(`consent to ${granted} is none to ${refused} (field 4)`, async ({ page, site }) => {
    site.page('/', {
      config: { ...CONFIG, services: [granted, refused].map(id => ({ id, category: 'analytics' })) },
      body: [refused, granted].map(id => inline(id, `data-askfirst="analytics" data-service="${id}"`)).join(''),
    })
    await page.context().addCookies([kept(site, `n=functional+analytics&ys=analytics/${granted}`)])
    await page.goto('/')
    await ready(page)
    await expect.poll(() => ran(page)).toEqual([granted])
    expect(await allows(page, `analytics/${granted}`)).toBe(true)
    expect(await allows(page, `analytics/${refused}`)).toBe(false)

    await call(page, 'choose', { services: { [refused]: true } })
    await expect.poll(() => ran(page)).toEqual([granted, refused])
    expect(await allows(page, `analytics/${granted}`)).toBe(false)
  })
}

test('scripts run in the order of the page, although the first one comes last (field 9)', async ({ page, site }) => {
  site.vendor.answer('/fast.js', "(window.ran ??= []).push('fast')")
  await page.route('**/slow.js', async route => {
    await expect.poll(() => site.vendor.asked).toContain('/fast.js')
    await route.fulfill({ contentType: 'text/javascript', body: "(window.ran ??= []).push('slow')" })
  })
  site.page('/', {
    body: `<script type="text/plain" data-askfirst="analytics" data-src="${site.vendor.origin}/slow.js"></script>
      <script type="text/plain" data-askfirst="functional" data-src="${site.vendor.origin}/fast.js"></script>
      ${inline('inline', 'data-askfirst="analytics"')}`,
  })
  await page.goto('/')
  await acceptAll(page)
  await expect.poll(() => ran(page)).toEqual(['slow', 'fast', 'inline'])
})

test('a record says when it was made and which receipt proves it (field 10)', async ({ page, site }) => {
  site.page('/', {})
  await page.goto('/')
  const before = Math.floor(Date.now() / 1000)
  await rejectAll(page)
  await expect.poll(() => recordOf(page)).not.toBeNull()
  const record = await recordOf(page)
  expect(Number(record?.['t'])).toBeGreaterThanOrEqual(before)
  expect(Number(record?.['t'])).toBeLessThanOrEqual(Math.ceil(Date.now() / 1000))
  expect(record?.['r']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect((await receiptOn(page))?.id).toBe(record?.['r'])
})

test('the record’s cookie is only for https where the page is (field 11)', async ({ page, site }) => {
  // The same files under an https address: what the browser does with it is the browser's own.
  await page.route('https://campus.example/**', async route => {
    const { pathname } = new URL(route.request().url())
    await route.fulfill({ response: await route.fetch({ url: site.origin + pathname }) })
  })
  site.page('/', {})
  for (const [address, secure] of [
    [site.origin, false],
    ['https://campus.example/', true],
  ] as const) {
    await page.goto(address)
    await rejectAll(page)
    await expect
      .poll(async () => (await page.context().cookies(address)).map(cookie => cookie.secure))
      .toEqual([secure])
  }
})

test('text in a config is text: none of it runs, and no page has to allow eval (field 12)', async ({ page, site }) => {
  const run = "window.pwned = true; throw 'pwned'"
  const markup = `<img src=x onerror="${run}"></script><script>${run}</script>`
  await page.addInitScript(() => {
    const violations: string[] = []
    Object.assign(window, { violations })
    addEventListener('securitypolicyviolation', event => violations.push(event.violatedDirective))
  })
  const config = {
    ...CONFIG,
    controller: { name: markup, contact: run, address: markup },
    categories: { essential: {}, analytics: { title: { en: markup }, text: { en: `javascript:${run}` } } },
    services: [
      { id: 'stats', category: 'analytics', title: markup, cookies: [{ name: 'a', purpose: { en: markup } }] },
    ],
  }
  site.page('/', {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "script-src 'nonce-abc' 'self'" },
    tag: `<script type="application/json" id="askfirst-config">${JSON.stringify(config).replaceAll('<', '\\u003c')}</script>
      <script nonce="abc" src="/af/askfirst.js" defer></script>`,
    body: `<script type="text/plain" nonce="abc" data-askfirst="analytics">(window.ran ??= []).push('analytics')</script>`,
  })
  await page.goto('/')
  await page.getByRole('button', { name: 'Choose' }).click()
  await expect(page.getByRole('heading', { name: markup }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Accept all' }).last().click()
  await expect.poll(() => ran(page)).toEqual(['analytics'])
  expect(await page.evaluate('[window.pwned, window.violations]')).toEqual([undefined, []])
})

test('a config cannot bring code: a key for it is unknown, an address that is code is none (field 12)', async ({
  page,
  site,
}) => {
  for (const [config, message] of [
    [{ services: [{ id: 'stats', category: 'analytics', start: 'window.pwned = true' }] }, /UNKNOWN_KEY/],
    [{ onAccept: 'window.pwned = true' }, /UNKNOWN_KEY/],
    [{ policy: { version: '2026-11-01', url: 'javascript:window.pwned = true' } }, /INVALID_CONFIG/],
  ] as const) {
    const told = page.waitForEvent('console', line => line.type() === 'error')
    site.page('/', { config: { ...CONFIG, ...config } })
    await page.goto('/')
    expect((await told).text()).toMatch(message)
    expect(await page.evaluate('window.pwned')).toBeUndefined()
  }
})
