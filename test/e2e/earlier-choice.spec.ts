import type { Page } from 'playwright/test'
import { parseConfig } from '../../dist/lib/contract/config.js'
import { compileSite, readScripts } from '../../dist/lib/server/compile.js'
import { allows, call, hear, receiptOn } from './page-code.js'
import { c15t, klaro, putBefore, type Rival, tarteaucitron, vanillaCookieconsent } from './rivals.js'
import { CONFIG, expect, ready, recordOf, type TestSite, test } from './site.js'

/** What runs, by name. */
const GATED = ['analytics', 'analytics/matomo', 'analytics/google-analytics', 'functional', 'functional/youtube']
  .map(subject => {
    const [category, service] = subject.split('/')
    const mark = `data-askfirst="${category}"${service ? ` data-service="${service}"` : ''}`
    return `<script type="text/plain" ${mark}>(window.ran ??= []).push('${subject}')</script>`
  })
  .join('')

const SERVICES = ['matomo', 'google-analytics', 'youtube']

const ran = (page: Page): Promise<string[]> => page.evaluate('window.ran ?? []')

/** Notes each time the first layer is on the page, however short. */
const seen = (page: Page): Promise<boolean> => page.evaluate('window.asked === true')

async function watchForQuestion(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const look = (): void => {
      const layer = document.querySelector('askfirst-ui')?.shadowRoot?.querySelector('.layer')
      if (layer) (window as unknown as { asked: boolean }).asked = true
      requestAnimationFrame(look)
    }
    look()
  })
}

function putAfter(site: TestSite, imported: object, more: object = {}): void {
  site.page('/', {
    config: { ...CONFIG, endpoint: site.receipts.origin, services: SERVICES, import: [imported], ...more },
    body: GATED,
  })
}

/** Opens our page and waits until the record of an import is there, and the trigger with it. */
async function arrive(page: Page): Promise<Record<string, string>> {
  await watchForQuestion(page)
  await page.goto('/')
  await ready(page)
  await expect(page.getByRole('button', { name: /Privacy choices/ })).toBeVisible()
  return (await recordOf(page)) ?? {}
}

/** The receipt of the import, as the server keeps it. */
async function keptReceipt(page: Page, site: TestSite): Promise<Record<string, unknown> | null> {
  const { id = '' } = (await receiptOn(page)) ?? {}
  await expect.poll(() => site.receipts.find(id)).not.toBeNull()
  return site.receipts.find(id)
}

interface Case {
  readonly title: string
  readonly rival: () => Rival | Promise<Rival>
  readonly imported: object
  /** How the visitor answered there. */
  readonly answer: (page: Page) => Promise<unknown>
  readonly runs: readonly string[]
  readonly decision: 'given' | 'refused'
}

const VCC = { from: 'vanilla-cookieconsent', services: { matomo: 'matomo', ga: 'google-analytics' } }

const press = (name: string) => (page: Page) => page.getByRole('button', { name }).first().click()

const CASES: readonly Case[] = [
  {
    title: 'vanilla-cookieconsent, yes to all',
    rival: () => vanillaCookieconsent(),
    imported: VCC,
    answer: press('Yes to all'),
    runs: ['analytics', 'analytics/matomo', 'analytics/google-analytics', 'functional', 'functional/youtube'],
    decision: 'given',
  },
  {
    title: 'vanilla-cookieconsent, no to all',
    rival: () => vanillaCookieconsent(),
    imported: VCC,
    answer: press('No to all'),
    runs: [],
    decision: 'refused',
  },
  {
    title: 'vanilla-cookieconsent in localStorage, one service of a category',
    rival: () => vanillaCookieconsent('cookie: { useLocalStorage: true },'),
    imported: VCC,
    answer: page => page.evaluate("CookieConsent.acceptService('ga', 'analytics')"),
    runs: ['analytics', 'analytics/google-analytics'],
    decision: 'given',
  },
  {
    title: 'Klaro, yes to all',
    rival: () => klaro(),
    imported: { from: 'klaro', categories: { matomo: 'analytics', youtube: 'functional' } },
    answer: page => page.locator('#klaro .cm-btn-success').click(),
    runs: ['analytics', 'analytics/matomo', 'analytics/google-analytics', 'functional', 'functional/youtube'],
    decision: 'given',
  },
  {
    title: 'Klaro in localStorage, no to all',
    rival: () => klaro("storageMethod: 'localStorage',"),
    imported: { from: 'klaro', categories: { matomo: 'analytics', youtube: 'functional' } },
    answer: page => page.locator('#klaro .cn-decline').click(),
    runs: [],
    decision: 'refused',
  },
  {
    title: 'tarteaucitron, two of three services',
    rival: () => tarteaucitron,
    imported: { from: 'tarteaucitron', categories: { gtag: 'analytics', youtube: 'functional' } },
    answer: page =>
      page
        .locator('#youtubeAllowed')
        .waitFor({ state: 'attached' })
        .then(() =>
          page.evaluate(`for (const [key, yes] of [['multiplegtag', true], ['gtag', false], ['youtube', true]])
        tarteaucitron.userInterface.respond(document.getElementById(key + (yes ? 'Allowed' : 'Denied')), yes)`),
        ),
    runs: ['functional', 'functional/youtube'],
    decision: 'given',
  },
  {
    title: 'c15t, one category',
    rival: c15t,
    imported: { from: 'c15t' },
    answer: page =>
      page.evaluate(`c15t.getState().setSelectedConsent('measurement', true), c15t.getState().saveConsents('custom')`),
    runs: ['analytics', 'analytics/matomo', 'analytics/google-analytics'],
    decision: 'given',
  },
  {
    title: 'c15t, only what is necessary',
    rival: c15t,
    imported: { from: 'c15t' },
    answer: page => page.evaluate(`c15t.getState().saveConsents('necessary')`),
    runs: [],
    decision: 'refused',
  },
]

/** All that a tool has kept on this origin. */
const keptBy = (page: Page): Promise<string> =>
  page.evaluate(() => document.cookie + JSON.stringify({ ...localStorage }))

for (const { title, rival, imported, answer, runs, decision } of CASES) {
  test(`an earlier choice is asked for by nobody again: ${title}`, async ({ page, site }) => {
    putBefore(site, await rival())
    await page.goto('/before')
    await page.waitForFunction("document.readyState === 'complete'")
    const unanswered = await keptBy(page)
    await answer(page)
    await expect.poll(() => keptBy(page)).not.toBe(unanswered)
    const before = await page.evaluate(() => document.cookie)

    putAfter(site, imported)
    const record = await arrive(page)

    expect(await seen(page)).toBe(false)
    expect(await ran(page)).toEqual(runs)
    expect(record['y'] ?? '').toBe(['functional', 'analytics'].filter(name => runs.includes(name)).join(' '))
    expect(await keptReceipt(page, site)).toMatchObject({
      receipt: { method: 'import', trusted: false, notice: null, decision, previous: null, id: record['r'] },
    })
    expect(await page.evaluate(() => document.cookie)).toContain(before)

    site.asked.length = 0
    await page.reload()
    await ready(page)
    await expect(page.getByRole('button', { name: /Privacy choices/ })).toBeVisible()
    expect(await ran(page)).toEqual(runs)
    expect(site.asked).not.toContain('/af/askfirst-import.js')
  })
}

/** As the two write them for a visitor who said yes to statistics and no to the rest, an hour ago. */
const HOUR_AGO = Date.now() - 3_600_000
const DOCUMENTED = {
  onetrust: {
    OptanonConsent: `isGpcEnabled=0&datestamp=Sun+Nov+22+2026+09%3A00%3A00+GMT%2B0100&version=202602.1.0&hosts=&interactionCount=1&landingPath=NotLandingPage&groups=C0001%3A1%2CC0002%3A1%2CC0003%3A0%2CC0004%3A0&AwaitingReconsent=false`,
    OptanonAlertBoxClosed: new Date(HOUR_AGO).toISOString(),
  },
  cookiebot: {
    CookieConsent: `{stamp:%27I4DI49Bt3mfXNjNaocWJvug7oYBUhrEqOmPM+AcOPFpY1ejQD4TXOA==%27%2Cnecessary:true%2Cpreferences:false%2Cstatistics:true%2Cmarketing:false%2Cmethod:%27explicit%27%2Cver:2%2Cutc:${HOUR_AGO}%2Cregion:%27de%27}`,
  },
}

const setCookies = (page: Page, site: TestSite, cookies: Readonly<Record<string, string>>): Promise<void> =>
  page.context().addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: site.origin })))

const ANALYTICS = ['analytics', 'analytics/matomo', 'analytics/google-analytics']

for (const from of ['onetrust', 'cookiebot'] as const) {
  test(`an earlier choice is asked for by nobody again: ${from}, by its documented cookies`, async ({ page, site }) => {
    await setCookies(page, site, DOCUMENTED[from])
    putAfter(site, { from })
    const record = await arrive(page)

    expect(await seen(page)).toBe(false)
    expect(await ran(page)).toEqual(ANALYTICS)
    expect(record).toMatchObject({ y: 'analytics', n: 'functional', t: String(Math.floor(HOUR_AGO / 1000)) })
    expect(await keptReceipt(page, site)).toMatchObject({ receipt: { method: 'import', decision: 'given' } })
  })
}

test('what the earlier choice says is kept, and only the rest is asked about', async ({ page, site }) => {
  await setCookies(page, site, { klaro: encodeURIComponent('{"matomo":true,"google-analytics":false}') })
  putAfter(site, { from: 'klaro' })
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Reject all' })).toBeVisible()
  expect(await ran(page)).toEqual(['analytics/matomo'])
  expect(await recordOf(page)).toMatchObject({ n: 'analytics', ys: 'analytics/matomo' })

  await page.getByRole('button', { name: 'Reject all' }).click()
  await expect.poll(async () => (await receiptOn(page))?.method).toBe('reject-all')
  expect((await receiptOn(page))?.previous).not.toBeNull()
})

test('a cookie that cannot be read is one line in the console: the visitor is asked, and hears of no error', async ({
  page,
  site,
}) => {
  const told: string[] = []
  page.on('console', message => told.push(`${message.type()}: ${message.text()}`))
  const errors = await hear(page, 'error')
  await setCookies(page, site, { cc_cookie: '%7Bcategories%3A' })
  putAfter(site, VCC)
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Reject all' })).toBeVisible()
  expect(told).toEqual(['warning: askfirst: no earlier choice in cc_cookie'])
  expect(await errors()).toEqual([])
  expect(await recordOf(page)).toBeNull()
  expect(await ran(page)).toEqual([])
})

test('without the file that reads it the visitor is asked', async ({ page, site }) => {
  const errors = await hear(page, 'error')
  await page.route('**/askfirst-import.js', route => route.abort())
  await setCookies(page, site, DOCUMENTED.cookiebot)
  putAfter(site, { from: 'cookiebot' })
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Reject all' })).toBeVisible()
  expect(await errors()).toHaveLength(1)
  expect(await ran(page)).toEqual([])
})

test('a choice made meanwhile wins over an earlier one', async ({ page, site }) => {
  let release = (): void => {}
  const held = new Promise<void>(resolve => {
    release = resolve
  })
  await page.route('**/askfirst-import.js', async route => {
    await held
    await route.continue()
  })
  await setCookies(page, site, DOCUMENTED.cookiebot)
  putAfter(site, { from: 'cookiebot' })
  const asked = page.waitForRequest('**/askfirst-import.js')
  await page.goto('/')
  await asked
  await call(page, 'rejectAll')
  release()
  await page.waitForLoadState('networkidle')
  await expect(page.getByRole('button', { name: /Privacy choices/ })).toBeVisible()
  expect(await receiptOn(page)).toMatchObject({ method: 'api', decision: 'refused' })
  expect(await ran(page)).toEqual([])
})

test('nothing is taken over when Global Privacy Control has answered', async ({ page, site }) => {
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true }),
  )
  await setCookies(page, site, DOCUMENTED.cookiebot)
  putAfter(site, { from: 'cookiebot' })
  expect(await arrive(page)).toEqual({})
  expect(await ran(page)).toEqual([])
  expect(site.asked).not.toContain('/af/askfirst-import.js')
})

test('a site without "import" loads nothing for it, and asks', async ({ page, site }) => {
  await setCookies(page, site, DOCUMENTED.cookiebot)
  site.page('/', { config: CONFIG, body: GATED })
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Reject all' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(site.asked.filter(path => /import|markup/.test(path))).toEqual([])
})

test('a compiled site and the npm package take an earlier choice over too, under a strict CSP', async ({
  page,
  site,
}) => {
  const config = { ...CONFIG, services: SERVICES, import: [{ from: 'cookiebot' }] }
  const parsed = parseConfig(config)
  const scripts = await readScripts('dist', parsed)
  site.file('/af/campus.js', compileSite({ site: parsed, declarations: [], base: './', ...scripts }), 'text/javascript')
  const csp = `default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; img-src data:; require-trusted-types-for 'script'`
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': csp }
  const body = GATED.replaceAll('<script', '<script nonce="abc"')
  const npm = `import { init } from '/af/esm/index.js'; init(${JSON.stringify(config)})`
  for (const tag of [
    '<script nonce="abc" src="/af/campus.js" defer></script>',
    `<script nonce="abc" type="module">${npm}</script>`,
  ]) {
    await page.context().clearCookies()
    await setCookies(page, site, DOCUMENTED.cookiebot)
    site.page('/', { tag, body, headers })
    await page.goto('/')
    await expect.poll(() => ran(page)).toEqual(ANALYTICS)
    expect(await receiptOn(page)).toMatchObject({ method: 'import' })
    expect(await allows(page, 'functional')).toBe(false)
    await page.evaluate(() => localStorage.clear())
  }
})
