import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parseConfig } from '../../src/contract/config.js'
import {
  CONFIG_COMMAND,
  DEFAULT,
  DENIED,
  dataLayerOf,
  event,
  GRANTED,
  JS,
  NO,
  NOBODY_KNOWS,
  standInForGoogle,
  update,
  YES,
} from './data-layer.js'
import { call, hear } from './page-code.js'
import { acceptAll, CONFIG, expect, ready, recordOf, test } from './site.js'
import { configTag, GATE, grantOn, stub, thrownOn } from './stub-page.js'

const PARTS = { tag: configTag() + stub() + GATE }

test('the stub gives no default where the page has given one', async ({ page, site }) => {
  const own =
    "<script>function gtag(){dataLayer.push(arguments)};window.dataLayer=[];gtag('consent','default',{})</script>"
  await grantOn(page, site, { tag: configTag() + own + stub() + GATE })

  expect(await dataLayerOf(page)).toEqual([{ gtag: ['consent', 'default', {}] }, GRANTED, YES])
})

test('each change is told in the task in which the record changes', async ({ page, site }) => {
  site.page('/', PARTS)
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Reject all' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  // When all who listen have heard of it, and before anything else happens on the page.
  await page.evaluate(
    'window.atChange = []; askfirst.$record.listen(() => queueMicrotask(() => atChange.push(dataLayer.length)))',
  )
  await acceptAll(page)
  await call(page, 'withdraw')

  await expect.poll(() => page.evaluate('window.atChange')).toEqual([3, 5])
  expect(await dataLayerOf(page)).toEqual([NOBODY_KNOWS, GRANTED, YES, DENIED, NO])
})

test('the stub tells an answer once, however often it is given', async ({ page, site }) => {
  await grantOn(page, site, PARTS)
  const receipt = () => page.evaluate('askfirst.$record.get().receipt')
  const first = await receipt()

  await call(page, 'acceptAll')
  await expect.poll(receipt).not.toBe(first)
  await call(page, 'withdraw')

  expect(await dataLayerOf(page)).toEqual([NOBODY_KNOWS, GRANTED, YES, DENIED, NO])
})

test('the stub follows what another tab decides', async ({ page, site }) => {
  await grantOn(page, site, PARTS)
  const other = await page.context().newPage()
  await other.goto('/')
  await ready(other)
  expect(await dataLayerOf(other)).toEqual([DEFAULT, GRANTED, YES])

  await call(page, 'withdraw')
  await expect.poll(() => dataLayerOf(other)).toEqual([DEFAULT, GRANTED, YES, DENIED, NO])
  await call(page, 'acceptAll')
  await expect.poll(() => dataLayerOf(other)).toEqual([DEFAULT, GRANTED, YES, DENIED, NO, GRANTED, YES])
})

test('without an inline config the stub gives its default alone, and decisions go their way', async ({
  page,
  site,
}) => {
  const errors = await hear(page, 'error')
  const thrown = thrownOn(page)
  site.page('/', { tag: `${stub()}<script src="/af/askfirst.js" data-site="open-campus" defer></script>` })
  await page.goto('/')
  await acceptAll(page)
  await expect(page.getByRole('button', { name: 'Accept all' })).toBeHidden()
  await call(page, 'withdraw')
  await expect.poll(() => recordOf(page)).toMatchObject({ n: 'functional analytics' })
  await page.reload()
  await ready(page)
  await page.waitForLoadState('networkidle')

  expect(await dataLayerOf(page)).toEqual([NOBODY_KNOWS])
  expect(await errors()).toEqual([])
  expect(thrown).toEqual([])
})

test('the stub goes by the config’s own mapping', async ({ page, site }) => {
  const config = { ...CONFIG, consentMode: { analytics: ['analytics_storage', 'ad_storage'], functional: [] } }
  await grantOn(page, site, { tag: configTag(config) + stub() + GATE })
  const own = update('ad_storage', 'analytics_storage', 'security_storage')

  await page.reload()
  await ready(page)

  expect(await dataLayerOf(page)).toEqual([DEFAULT, own, YES])
})

test('the stub takes a category back when its Google service is refused by name', async ({ page, site }) => {
  const services = [{ id: 'google-analytics', options: { id: 'G-1A2B3C' } }, 'hotjar']
  await standInForGoogle(page)
  await grantOn(page, site, { tag: configTag({ ...CONFIG, services }) + stub() + GATE })
  await expect.poll(() => dataLayerOf(page)).toEqual([NOBODY_KNOWS, GRANTED, YES, JS, CONFIG_COMMAND])
  const before = (await dataLayerOf(page)).length

  await call(page, 'choose', { functional: true, analytics: true, services: { hotjar: false } })
  await call(page, 'choose', { functional: true, analytics: true, services: { 'google-analytics': false } })

  await expect
    .poll(async () => (await dataLayerOf(page)).slice(before))
    .toEqual([
      event(',functional,analytics,', ',analytics/hotjar,'),
      update('functionality_storage', 'personalization_storage', 'security_storage'),
      event(',functional,analytics,', ',analytics/google-analytics,'),
    ])
})

for (const [what, config] of [
  ['another policy version', { ...CONFIG, policy: { ...CONFIG.policy, version: '2027-01-01' } }],
  ['another mapping', { ...CONFIG, consentMode: { analytics: [] } }],
] as const) {
  test(`under ${what} nothing is said of a record before the gate knows`, async ({ page, site }) => {
    await grantOn(page, site, PARTS)
    site.page('/', { tag: configTag(config) + stub() })
    await page.goto('/')

    expect(await recordOf(page)).toMatchObject({ y: 'functional analytics' })
    expect(await dataLayerOf(page)).toEqual([NOBODY_KNOWS])
  })
}

test('a record of which nothing is kept is told by the gate, and by the stub from then on', async ({ page, site }) => {
  const now = Math.floor(Date.now() / 1000)
  const value = `v=1&r=0193a5b0-7c1e-7abc-8def-0123456789ab&t=${now}&p=2026-11-01&y=functional+analytics`
  await page.context().addCookies([{ name: 'askfirst', value, url: site.origin }])
  site.page('/', PARTS)
  await page.goto('/')
  await ready(page)
  await expect.poll(() => dataLayerOf(page)).toEqual([NOBODY_KNOWS, GRANTED, YES])

  site.page('/', { tag: configTag() + stub() })
  await page.reload()
  expect(await dataLayerOf(page)).toEqual([DEFAULT, GRANTED, YES])
})

test('a record that was edited since is not what was told', async ({ page, site }) => {
  await grantOn(page, site, PARTS)
  const [own] = await page.context().cookies()
  const value = own?.value.replace('&y=functional+analytics', '&y=functional&n=analytics') ?? ''
  expect(value).not.toBe(own?.value)
  await page.context().addCookies([{ name: 'askfirst', value, url: site.origin }])
  site.page('/', { tag: configTag() + stub() })
  await page.reload()

  expect(await dataLayerOf(page)).toEqual([NOBODY_KNOWS])
})

test('the stub waits for the gate with a record that somebody has rewritten', async ({ page, site }) => {
  const now = Math.floor(Date.now() / 1000)
  const value = `v=1&r=0193a5b0-7c1e-7abc-8def-0123456789ab&t=${now}&p=2026-11-01&y=analytics&n=analytics%2Fgoogle-analytics`
  await page.context().addCookies([{ name: 'askfirst', value, url: site.origin }])
  site.page('/', { tag: configTag() + stub() + GATE })
  await page.goto('/')
  await ready(page)

  await expect
    .poll(() => dataLayerOf(page))
    .toEqual([NOBODY_KNOWS, DENIED, event(',analytics,', ',analytics/google-analytics,')])
})

test('the stub is corrected when the gate, which knows the whole config, finds no choice', async ({ page, site }) => {
  const { policy, ...withoutPolicy } = CONFIG
  const under = (version: string): string =>
    `${configTag(withoutPolicy)}${stub()}<script src="/af/askfirst.js" data-policy-version="${version}" defer></script>`
  await grantOn(page, site, { tag: under(policy.version) })
  await expect.poll(() => dataLayerOf(page)).toEqual([NOBODY_KNOWS, GRANTED, YES])

  site.page('/', { tag: under('2027-01-01') })
  await page.reload()
  await expect(page.getByRole('button', { name: 'Reject all' })).toBeVisible()

  await expect.poll(() => dataLayerOf(page)).toEqual([DEFAULT, GRANTED, YES, DENIED, event(',', ',')])
})

test('the stub works beside a compiled site', async ({ page, site }) => {
  const { stubMarkup } = await import('../../src/server/compile.js')
  const head = stubMarkup(parseConfig(CONFIG), readFileSync('dist/askfirst-stub.js', 'utf8'))
  const gate = `<script src="${site.receipts.origin}/s/open-campus.js" defer></script>`
  await grantOn(page, site, { tag: head + gate })

  await page.reload()
  await ready(page)
  await call(page, 'withdraw')

  expect(await dataLayerOf(page)).toEqual([DEFAULT, GRANTED, YES, DENIED, NO])
})

test('the stub speaks once where it and the gate are there twice', async ({ page, site }) => {
  await grantOn(page, site, { tag: configTag() + stub() + stub() + GATE + GATE })
  expect(await dataLayerOf(page)).toEqual([NOBODY_KNOWS, GRANTED, YES])

  await page.reload()
  await ready(page)
  await call(page, 'withdraw')

  expect(await dataLayerOf(page)).toEqual([DEFAULT, GRANTED, YES, DENIED, NO])
})

const hash = (): string =>
  createHash('sha256').update(readFileSync('dist/askfirst-stub.js', 'utf8').trim()).digest('base64')
for (const [how, allowed, attributes] of [
  ['its nonce', '', 'nonce="abc"'],
  ['its hash', `'sha256-${hash()}'`, ''],
] as const) {
  test(`the stub works inline under a strict CSP by ${how}, and with Trusted Types`, async ({ page, site }) => {
    const errors = await hear(page, 'error')
    const violations: string[] = []
    page.on('console', line => line.text().includes('Content Security Policy') && violations.push(line.text()))
    const csp = `default-src 'none'; script-src 'nonce-abc' ${allowed} 'strict-dynamic'; img-src data:; connect-src 'self'; require-trusted-types-for 'script'`
    await grantOn(page, site, {
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': csp },
      tag: `${configTag()}${stub(attributes)}<script nonce="abc">askfirst.when('analytics', () => { window.ran = true })</script><script nonce="abc" src="/af/askfirst.js" defer></script>`,
    })

    await expect.poll(() => page.evaluate('window.ran')).toBe(true)
    expect(await dataLayerOf(page)).toEqual([NOBODY_KNOWS, GRANTED, YES])
    expect(await errors()).toEqual([])
    expect(violations).toEqual([])
  })
}

test('the stub denies, and leaves the page alone, where cookies and storage throw', async ({ page, site }) => {
  const thrown = thrownOn(page)
  site.page('/frame', { tag: `${configTag()}${stub()}<script>parent.postMessage(dataLayer.length, '*')</script>` })
  site.page('/', {
    tag: '<script>addEventListener("message", ({ data }) => { window.heard = data })</script>',
    body: '<iframe src="/frame" sandbox="allow-scripts" title="No cookies here"></iframe>',
  })
  await page.goto('/')
  await expect.poll(() => page.evaluate('window.heard')).toBe(1)
  const frame = page.frame({ url: `${site.origin}/frame` })

  expect(await frame?.evaluate('(() => { try { return document.cookie } catch (e) { return e.name } })()')).toBe(
    'SecurityError',
  )
  expect(await frame?.evaluate('Array.from(dataLayer[0])')).toEqual(NOBODY_KNOWS.gtag)
  expect(thrown).toEqual([])
})
