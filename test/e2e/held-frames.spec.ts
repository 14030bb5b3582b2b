import type { Page } from 'playwright/test'
import { call, hear, receiptOn } from './page-code.js'
import { CONFIG, expect, ready, recordOf, type TestSite, test } from './site.js'

const frame = (vendor: string, service = 'board'): string =>
  `<iframe data-askfirst="functional" data-service="${service}" data-src="${vendor}/frame" title="Board" width="560" height="315"></iframe>`

const configOf = ({ receipts }: TestSite, services: readonly unknown[] = []): object => ({
  ...CONFIG,
  endpoint: receipts.origin,
  services: [{ id: 'board', title: 'The board', category: 'functional', hosts: ['127.0.0.1'] }, ...services],
})

const placeholder = (page: Page, name = 'The board') => page.getByRole('region', { name })
const trigger = (page: Page) => page.locator('askfirst-trigger').getByRole('button')
const button = (page: Page, name: string) => page.locator('askfirst-frame').getByRole('button', { name })

/** A visitor who said no on an earlier page, whose receipt is on its way no longer. */
async function refuse(page: Page, no = 'Reject all'): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: no }).click()
  await expect(trigger(page)).toBeVisible()
  await expect
    .poll(() => page.evaluate(() => Object.keys(localStorage).filter(key => key.startsWith('askfirst.out'))))
    .toEqual([])
}

/** Paths that a page asks anybody for from now on. */
function recordAsked(page: Page): string[] {
  const asked: string[] = []
  page.on('request', request => asked.push(new URL(request.url()).pathname))
  return asked
}

/** Keeps a file back until told: `true` lets it come, `false` fails it. */
async function holdUp(page: Page, file: string): Promise<(come: boolean) => void> {
  let tell: (come: boolean) => void = () => {}
  const told = new Promise<boolean>(resolve => {
    tell = resolve
  })
  await page.route(file, async route => ((await told) ? route.continue() : route.abort()))
  return tell
}

test('a visitor who refused loads the gate and the placeholders, and no other file: inline config', async ({
  page,
  site,
}) => {
  site.page('/', {
    config: configOf(site, ['padlet']),
    body: frame(site.vendor.origin) + frame('https://x.test', 'padlet'),
  })
  await refuse(page)
  const asked = recordAsked(page)
  await page.reload()
  await ready(page)
  await expect(placeholder(page)).toContainText('127.0.0.1')
  await expect(placeholder(page, 'Padlet')).toContainText('x.test · Functional')
  await expect(trigger(page)).toBeVisible()
  await page.waitForLoadState('networkidle')

  expect(asked).toEqual(['/', '/af/askfirst.js', '/af/askfirst-hold.js'])
})

test('a visitor who refused loads the gate and the placeholders, and no other file: compiled site', async ({
  page,
  site,
}) => {
  site.page('/', {
    tag: `<script src="${site.receipts.origin}/s/open-campus.js" defer></script>`,
    body: frame(site.vendor.origin),
  })
  await refuse(page)
  const asked = recordAsked(page)
  await page.reload()
  await ready(page)
  await expect(button(page, 'Load once')).toBeVisible()
  await expect(trigger(page)).toBeVisible()
  await page.waitForLoadState('networkidle')

  expect(asked).toEqual(['/', '/s/open-campus.js', expect.stringMatching(/^\/\d+\.\d+\.\d+\/askfirst-hold\.js$/)])
})

test('another language costs its own file and no more', async ({ page, site }) => {
  site.page('/', { config: configOf(site), body: frame(site.vendor.origin), lang: 'ro' })
  await refuse(page, 'Refuz tot')
  const asked = recordAsked(page)
  await page.reload()
  await expect(button(page, 'Încarcă o dată')).toBeVisible()
  await expect(trigger(page)).toBeVisible()
  await page.waitForLoadState('networkidle')

  expect(asked).toEqual(['/', '/af/askfirst.js', '/af/askfirst-hold.js', '/af/locales/ro.js'])
})

test('load once needs nothing more and remembers nothing', async ({ page, site }) => {
  site.vendor.answer('/frame', '<p>Board</p>', 'text/html')
  site.page('/', { config: configOf(site), body: frame(site.vendor.origin) })
  await refuse(page)
  await page.reload()
  const before = await recordOf(page)
  await expect(button(page, 'Load once')).toBeVisible()
  await page.waitForLoadState('networkidle')
  const asked = recordAsked(page)
  await button(page, 'Load once').press('Enter')

  await expect.poll(() => site.vendor.asked).toEqual(['/frame'])
  await expect(page.locator('iframe')).toBeFocused()
  await expect(page.locator('askfirst-frame')).toHaveCount(0)
  expect(asked).toEqual(['/frame'])
  expect(await recordOf(page)).toEqual(before)
})

test('always allow leaves a receipt, whose notice has the texts that the visitor saw', async ({ page, site }) => {
  site.vendor.answer('/frame', '<p>Board</p>', 'text/html')
  site.page('/', { config: configOf(site), body: frame(site.vendor.origin), lang: 'ro' })
  await refuse(page, 'Refuz tot')
  await page.reload()
  await expect(placeholder(page)).toBeVisible()
  const seen = await placeholder(page).locator('p, button').allTextContents()
  await button(page, 'Permite mereu').click()
  await expect.poll(() => site.vendor.asked).toEqual(['/frame'])
  await expect.poll(async () => (await receiptOn(page))?.decision).toBe('given')
  const receipt = await receiptOn(page)

  expect(receipt).toMatchObject({
    method: 'save',
    trusted: true,
    locale: 'ro',
    choice: { functional: false, analytics: false, 'functional/board': true },
  })
  await expect.poll(() => site.receipts.find(receipt?.id ?? '')).not.toBeNull()
  // The notice follows the receipt, when the server has said that it does not know it.
  const address = `${site.receipts.origin}/v1/notices/${receipt?.notice}`
  await expect.poll(async () => (await fetch(address)).status).toBe(200)
  const answer = await fetch(address)
  const notice = (await answer.json()) as {
    locale: string
    texts: Record<string, string>
    services: { title?: string }[]
  }
  expect(seen).toHaveLength(5)
  expect(Object.values(notice.texts)).toEqual(expect.arrayContaining(seen.slice(1)))
  expect(notice.services).toContainEqual(expect.objectContaining({ id: 'board', title: 'The board' }))
  expect(notice.locale).toBe('ro')
})

test('while always allow loads it says so; what fails is told, and the next click tries again', async ({
  page,
  site,
}) => {
  const errors = await hear(page, 'error')
  site.vendor.answer('/frame', '<p>Board</p>', 'text/html')
  site.page('/', { config: configOf(site), body: frame(site.vendor.origin) })
  await refuse(page)
  await page.reload()
  const come = await holdUp(page, '**/askfirst-acts.js')
  const allow = button(page, 'Always allow')
  await allow.press('Enter')
  await expect(allow).toHaveAttribute('aria-busy', 'true')
  await expect(allow).toBeDisabled()
  expect(await errors()).toEqual([])

  come(false)
  await expect.poll(errors).toEqual([expect.stringContaining('askfirst-acts.js')])
  await expect(allow).toBeEnabled()
  await expect(allow).not.toHaveAttribute('aria-busy')
  await expect(allow).toBeFocused()
  expect(site.vendor.asked).toEqual([])

  await page.unrouteAll()
  await allow.press('Enter')
  await expect.poll(() => site.vendor.asked).toEqual(['/frame'])
  await expect(page.locator('iframe')).toBeFocused()
})

test('privacy choices opens the second layer from where nothing of it was loaded', async ({ page, site }) => {
  site.page('/', { config: configOf(site), body: frame(site.vendor.origin) })
  await refuse(page)
  await page.reload()
  await button(page, 'Privacy choices').press('Enter')
  await expect(page.getByRole('heading', { name: 'The board' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(button(page, 'Privacy choices')).toBeFocused()
})

test('a placeholder shifts nothing when it comes, and is never the largest paint', async ({ page, site }) => {
  await page.addInitScript(() => {
    const seen = { shift: 0, largest: [] as string[] }
    function look(entries: PerformanceEntryList): void {
      for (const entry of entries) {
        const { value, element } = entry as PerformanceEntry & { value?: number; element?: Element | null }
        if (value === undefined) seen.largest.push(element?.getRootNode() === document ? element.localName : 'ours')
        else seen.shift += value
      }
    }
    const observers = ['layout-shift', 'largest-contentful-paint'].map(type => {
      const observer = new PerformanceObserver(list => look(list.getEntries()))
      observer.observe({ type, buffered: true })
      return observer
    })
    Object.assign(window, {
      // What has been seen once the frames that are due have been painted.
      async painted() {
        for (let i = 0; i < 3; i++) await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
        for (const observer of observers) look(observer.takeRecords())
        return seen
      },
    })
  })
  const styled = (style: string): string =>
    `<div style="${style.includes('%') ? 'width: 60%' : ''}">${frame(site.vendor.origin).replace('width="560" height="315"', `style="${style}"`)}</div><p>After it.</p>`
  site.page('/', {
    config: configOf(site),
    body: `<p>Before it.</p>
      ${frame(site.vendor.origin)} in a line of text <p>After it.</p>
      ${styled('width: 100%; aspect-ratio: 16/9; border: 0; margin: 1em auto')}
      ${styled('display: block; width: 300px; height: 10em; max-width: 100%')}
      <p><iframe data-askfirst="functional" data-src="${site.vendor.origin}/frame" title="Of no size"></iframe></p>
      <video data-askfirst="functional" data-src="${site.vendor.origin}/film" width="400" height="225"></video><p>After them.</p>`,
  })
  await refuse(page)
  const come = await holdUp(page, '**/askfirst-hold.js')
  await page.setViewportSize({ width: 1000, height: 2000 }) // what is out of sight counts for nothing
  await page.reload()
  await ready(page)
  expect(await page.evaluate('painted()')).toEqual({ shift: 0, largest: [expect.stringMatching(/^(h1|p)$/)] })
  await expect(page.locator('askfirst-frame')).toHaveCount(0)

  come(true)
  await expect(button(page, 'Load once')).toHaveCount(5)
  expect(await page.evaluate('painted()')).toEqual({ shift: 0, largest: expect.not.arrayContaining(['ours']) })

  // Without these lines the test would also pass if nobody had looked.
  await page.evaluate(() => document.querySelector('h1')?.before(document.createElement('hr'), 'A line more'))
  expect(await page.evaluate('painted().then(({ shift }) => shift)')).toBeGreaterThan(0)
})

test('a held element takes its placeholder along: moved, taken off, brought back', async ({ page, site }) => {
  site.page('/', { config: configOf(site), body: `<main>${frame(site.vendor.origin)}</main><aside></aside>` })
  await refuse(page)
  await page.reload()
  await expect(page.locator('main > askfirst-frame + iframe')).toHaveCount(1)

  await page.evaluate(() => document.querySelector('aside')?.append(document.querySelector('iframe') ?? ''))
  await expect(page.locator('aside > askfirst-frame + iframe')).toHaveCount(1)
  await expect(page.locator('askfirst-frame')).toHaveCount(1)

  await page.evaluate(() => {
    const held = document.querySelector('iframe')
    Object.assign(window, { held })
    held?.remove()
  })
  await expect(page.locator('askfirst-frame')).toHaveCount(0)
  await page.evaluate('document.querySelector("main").append(held)')
  await expect(page.locator('main > askfirst-frame + iframe')).toHaveCount(1)
  await expect(page.locator('iframe')).toBeHidden()

  await call(page, 'acceptAll')
  await expect(page.locator('iframe')).toBeVisible()
  await expect(page.locator('askfirst-frame')).toHaveCount(0)
  expect(await page.locator('iframe').getAttribute('style')).toBeNull()
})

test('under a strict CSP with Trusted Types a placeholder is drawn and dressed', async ({ page, site }) => {
  const violations: string[] = []
  page.on('console', told => told.text().includes('Content Security Policy') && violations.push(told.text()))
  site.page('/', {
    headers: {
      'content-security-policy': `default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; connect-src ${site.receipts.origin}; img-src data:; require-trusted-types-for 'script'`,
    },
    tag: `<script type="application/json" id="askfirst-config">${JSON.stringify(configOf(site))}</script>
      <script nonce="abc" src="/af/askfirst.js" defer></script>`,
    body: frame(site.vendor.origin),
  })
  await refuse(page)
  await page.reload()
  await expect(button(page, 'Load once')).toBeVisible()
  await expect(placeholder(page)).toHaveCSS('border-style', 'dashed')
  expect(violations).toEqual([])
})

test('without constructed style sheets the page’s nonce dresses a placeholder', async ({ page, site }) => {
  await page.addInitScript(() => Reflect.deleteProperty(ShadowRoot.prototype, 'adoptedStyleSheets'))
  site.page('/', {
    headers: { 'content-security-policy': "script-src 'nonce-abc' 'strict-dynamic'; style-src 'nonce-abc'" },
    tag: `<script type="application/json" id="askfirst-config">${JSON.stringify(configOf(site))}</script>
      <script nonce="abc" src="/af/askfirst.js" defer></script>`,
    body: frame(site.vendor.origin),
  })
  await page.goto('/')
  await expect(button(page, 'Load once')).toBeVisible()
  await expect(placeholder(page)).toHaveCSS('border-style', 'dashed')
})

test('the npm package in a page’s own bundle has placeholders too', async ({ page, site }) => {
  site.vendor.answer('/frame', '<p>Board</p>', 'text/html')
  site.page('/', {
    tag: `<script type="module">import { init } from '/af/esm/index.js'; init(${JSON.stringify(configOf(site))})</script>`,
    body: frame(site.vendor.origin),
    lang: 'pt',
  })
  await page.goto('/')
  await button(page, 'Permitir sempre').press('Enter')

  await expect.poll(() => site.vendor.asked).toEqual(['/frame'])
  await expect.poll(async () => (await receiptOn(page))?.choice).toMatchObject({ 'functional/board': true })
})

test('placeholders that do not load are told, and the page works', async ({ page, site }) => {
  const errors = await hear(page, 'error')
  await page.route('**/askfirst-hold.js', route => route.abort())
  site.page('/', { config: configOf(site), body: frame(site.vendor.origin) })
  await page.goto('/')
  await expect.poll(errors).toEqual([expect.stringContaining('askfirst-hold.js')])
  await expect(page.getByRole('button', { name: 'Reject all' })).toBeVisible()
  expect(site.vendor.asked).toEqual([])
})
