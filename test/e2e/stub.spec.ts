import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright/test'
import { parseConfig } from '../../src/contract/config.js'
import {
  CONFIG_COMMAND,
  DEFAULT,
  dataLayerOf,
  event,
  JS,
  NOBODY_KNOWS,
  standInForGoogle,
  stub,
  update,
} from './data-layer.js'
import { allows, call, hear } from './page-code.js'
import { acceptAll, CONFIG, expect, ready, rejectAll, type TestSite, test } from './site.js'

const GATE = '<script src="/af/askfirst.js" defer></script>'
const configTag = (config: object = CONFIG): string =>
  `<script type="application/json" id="askfirst-config">${JSON.stringify(config)}</script>`

const GRANTED = update('analytics_storage', 'functionality_storage', 'personalization_storage', 'security_storage')
const DENIED = update('security_storage')
const YES = event(',functional,analytics,', ',')
const NO = event(',', ',functional,analytics,')

/** Everything that the page threw and did not catch. */
function thrownOn(page: Page): string[] {
  const thrown: string[] = []
  page.on('pageerror', error => thrown.push(error.message))
  return thrown
}

/** Comes to the site, grants everything, and is there. */
async function grantOn(page: Page, site: TestSite, parts: Parameters<TestSite['page']>[1]): Promise<void> {
  site.page('/', parts)
  await page.goto('/')
  await acceptAll(page)
  await expect.poll(() => allows(page, 'analytics')).toBe(true)
}

const told = (page: Page): Promise<unknown> => page.evaluate('window.told')

test.describe('calls before the gate is there', () => {
  const early = `<script>
    window.kept = askfirst
    window.told = [askfirst.allows('analytics'), askfirst.receipt(), askfirst.$record]
    const tell = what => () => window.told.push(what)
    askfirst.when('analytics', tell('first'))
    askfirst.when('analytics', tell('taken back'))()
    askfirst.on('decision', ({ choice }) => tell('decided ' + choice.analytics)())
    askfirst.on('decision', tell('taken back'))()
    const { when } = askfirst
    askfirst.acceptAll().then(tell('accepted'))
    askfirst.ready.then(() => when('analytics', tell('later')))
  </script>`

  test('wait for it and are made in their order; what was taken back is not made', async ({ page, site }) => {
    const thrown = thrownOn(page)
    site.page('/', { tag: configTag() + stub() + early + GATE })
    await page.goto('/')

    await expect.poll(() => allows(page, 'analytics')).toBe(true)
    await expect.poll(() => told(page)).toEqual(expect.arrayContaining(['first', 'decided true', 'accepted', 'later']))

    expect(await page.evaluate('window.told.slice(0, 3)')).toEqual([false, null, undefined])
    expect(await told(page)).not.toContain('taken back')

    // With a grant from before, what was not taken back runs at once.
    await page.reload()
    await expect.poll(() => told(page)).toEqual(expect.arrayContaining(['first', 'decided true', 'accepted', 'later']))

    expect(await told(page)).not.toContain('taken back')
    expect(thrown).toEqual([])
  })

  test('go on through what page code kept, which is the real one’s', async ({ page, site }) => {
    site.page('/', { tag: configTag() + stub() + early + GATE })
    await page.goto('/')
    await expect.poll(() => allows(page, 'analytics')).toBe(true)

    expect(await page.evaluate('askfirst.init() === askfirst && kept.init() === askfirst')).toBe(true)
    expect(await page.evaluate('kept.$record === askfirst.$record && kept.allows("analytics")')).toBe(true)
  })

  test('start it with the config of an early init()', async ({ page, site }) => {
    site.page('/', {
      tag: `${stub()}<script>askfirst.init(${JSON.stringify({ ...CONFIG, controller: { name: 'Early bird' } })})</script>${GATE}`,
    })
    await page.goto('/')

    await expect(page.getByText('Early bird')).toBeVisible()
  })

  test('start the npm package too', async ({ page, site }) => {
    site.page('/', {
      tag: `${configTag()}${stub()}${early}<script type="module">
        import { init } from '/af/esm/index.js'
        window.real = init(${JSON.stringify(CONFIG)})</script>`,
    })
    await page.goto('/')

    await expect.poll(() => told(page)).toEqual(expect.arrayContaining(['first', 'accepted', 'later']))
    expect(await page.evaluate('window.real === askfirst')).toBe(true)
    await expect.poll(() => dataLayerOf(page)).toEqual([NOBODY_KNOWS, GRANTED, YES])
  })

  test('never come true when it never comes: nothing is granted, nothing thrown', async ({ page, site }) => {
    const thrown = thrownOn(page)
    site.page('/', { tag: configTag() + stub() + early })
    await page.goto('/')
    await page.waitForLoadState('networkidle')

    expect(await page.evaluate('typeof askfirst.when')).toBe('function')
    expect(await told(page)).toEqual([false, null, undefined])
    expect(await dataLayerOf(page)).toEqual([NOBODY_KNOWS])
    expect(thrown).toEqual([])
  })
})

test.describe('the page’s own tag, loaded whatever was chosen', () => {
  /** What a page in advanced mode has: a tag that acts on each command in turn, as gtag.js does, and its snippet. */
  const TAG = `const act = command => command && window.acted.push(command[0] + ' ' + (command[1] instanceof Date ? '' : command[1]))
    window.acted = []
    window.dataLayer.forEach(act)
    const push = window.dataLayer.push
    window.dataLayer.push = (...items) => { items.forEach(act); return push.apply(window.dataLayer, items) }`
  const snippet = (origin: string): string => `<script src="${origin}/gtag.js" async></script><script>
    window.dataLayer = window.dataLayer || []
    function gtag() { dataLayer.push(arguments) }
    gtag('js', new Date())
    gtag('config', 'G-1A2B3C')
  </script>`
  const acted = (page: Page): Promise<unknown> =>
    page.evaluate('window.acted?.filter(name => !name.startsWith("undef"))')

  test('meets the default before its first command', async ({ page, site }) => {
    site.vendor.answer('/gtag.js', TAG)
    site.page('/', { tag: configTag() + stub() + snippet(site.vendor.origin) + GATE })
    await page.goto('/')
    await expect(page.getByRole('button', { name: 'Reject all' })).toBeVisible()

    await expect.poll(() => acted(page)).toEqual(['consent default', 'js ', 'config G-1A2B3C'])
    await rejectAll(page)
    await expect.poll(() => acted(page)).toEqual(['consent default', 'js ', 'config G-1A2B3C', 'consent update'])
  })

  test('knows of a returning visitor’s grant before it is configured', async ({ page, site }) => {
    site.vendor.answer('/gtag.js', TAG)
    await grantOn(page, site, { tag: configTag() + stub() + snippet(site.vendor.origin) + GATE })

    await page.reload()
    await ready(page)

    expect(await dataLayerOf(page)).toEqual([DEFAULT, GRANTED, YES, JS, CONFIG_COMMAND])
    await expect.poll(() => acted(page)).toEqual(['consent default', 'consent update', 'js ', 'config G-1A2B3C'])
  })
})

test.describe('Consent Mode by the stub', () => {
  const PARTS = { tag: configTag() + stub() + GATE }

  test('gives no default where the page has given one', async ({ page, site }) => {
    const own =
      "<script>function gtag(){dataLayer.push(arguments)};window.dataLayer=[];gtag('consent','default',{})</script>"
    await grantOn(page, site, { tag: configTag() + own + stub() + GATE })

    expect(await dataLayerOf(page)).toEqual([{ gtag: ['consent', 'default', {}] }, GRANTED, YES])
  })

  test('tells each change in the task in which the record changes', async ({ page, site }) => {
    site.page('/', PARTS)
    await page.goto('/')
    await ready(page)
    // Told after the stub, in the same call: whatever came later is not there yet.
    await page.evaluate('window.atChange = []; askfirst.$record.listen(() => atChange.push(dataLayer.length))')
    await acceptAll(page)
    await call(page, 'withdraw')

    await expect.poll(() => page.evaluate('window.atChange')).toEqual([3, 5])
    expect(await dataLayerOf(page)).toEqual([NOBODY_KNOWS, GRANTED, YES, DENIED, NO])
  })

  test('follows what another tab decides', async ({ page, site }) => {
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

  test('goes by the config’s own mapping', async ({ page, site }) => {
    const config = { ...CONFIG, consentMode: { analytics: ['analytics_storage', 'ad_storage'], functional: [] } }
    await grantOn(page, site, { tag: configTag(config) + stub() + GATE })
    const own = update('ad_storage', 'analytics_storage', 'security_storage')

    await page.reload()
    await ready(page)

    expect(await dataLayerOf(page)).toEqual([DEFAULT, own, YES])
  })

  test('takes a category back when its Google service is refused by name', async ({ page, site }) => {
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

  for (const [what, value] of [
    ['of another policy version', { policy: { ...CONFIG.policy, version: '2027-01-01' } }],
    ['that has had its time', { record: { maxAgeDays: 182 } }],
  ] as const) {
    test(`a record ${what} is no choice`, async ({ page, site }) => {
      await page.context().addCookies([
        {
          name: 'askfirst',
          value: `v=1&r=0193a5b0-7c1e-7abc-8def-0123456789ab&t=${what.includes('time') ? 1_700_000_000 : Math.floor(Date.now() / 1000)}&p=2026-11-01&y=functional+analytics`,
          url: site.origin,
        },
      ])
      site.page('/', { tag: configTag({ ...CONFIG, ...value }) + stub() + GATE })
      await page.goto('/')
      await expect(page.getByRole('button', { name: 'Reject all' })).toBeVisible()

      expect(await dataLayerOf(page)).toEqual([NOBODY_KNOWS])
    })
  }

  test('waits for the gate with a record that somebody has rewritten', async ({ page, site }) => {
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

  test('is taken back when the gate, which knows the whole config, finds no choice', async ({ page, site }) => {
    const now = Math.floor(Date.now() / 1000)
    const value = `v=1&r=0193a5b0-7c1e-7abc-8def-0123456789ab&t=${now}&p=1&y=functional+analytics`
    await page.context().addCookies([{ name: 'askfirst', value, url: site.origin }])
    const { policy, ...withoutPolicy } = CONFIG
    site.page('/', {
      tag: `${configTag(withoutPolicy)}${stub()}<script src="/af/askfirst.js" data-policy-version="${policy.version}" defer></script>`,
    })
    await page.goto('/')
    await expect(page.getByRole('button', { name: 'Reject all' })).toBeVisible()

    await expect.poll(() => dataLayerOf(page)).toEqual([DEFAULT, GRANTED, YES, DENIED, event(',', ',')])
  })

  test('works beside a compiled site', async ({ page, site }) => {
    const { stubMarkup } = await import('../../src/server/compile.js')
    const head = stubMarkup(parseConfig(CONFIG), readFileSync('dist/askfirst-stub.js', 'utf8'))
    const gate = `<script src="${site.receipts.origin}/s/open-campus.js" defer></script>`
    await grantOn(page, site, { tag: head + gate })

    await page.reload()
    await ready(page)
    await call(page, 'withdraw')

    expect(await dataLayerOf(page)).toEqual([DEFAULT, GRANTED, YES, DENIED, NO])
  })

  test('is said once where the stub and the gate are there twice', async ({ page, site }) => {
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
    test(`works inline under a strict CSP by ${how}, and with Trusted Types`, async ({ page, site }) => {
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

  test('denies, and leaves the page alone, where cookies and storage throw', async ({ page, site }) => {
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
})
