import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { AxeResults } from 'axe-core'
import { Hono } from 'hono'
import { type Browser, type BrowserContext, chromium } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BROWSER_FLAGS, findBrowser } from '../../scripts/browser.mjs'
import { parseConfig } from '../../src/contract/config.js'
import { mailLinks } from '../../src/email/index.js'
import { emailDeps } from '../../src/server/email/deps.js'
import { emailRoutes } from '../../src/server/email/routes.js'
import { receiptId, receiptWith } from '../suites/receipts.js'
import { openOperator } from './open-operator.js'

const NOW = Date.UTC(2026, 10, 21, 12)
const secret = 'a secret of thirty-two characters or more'
const subject = 'f3a1c27b90d4e85a'
const sites = ['open-campus', 'library'].map(site => parseConfig({ site, policy: { version: '2026-11-01' } }))

const app = new Hono()
const node = createAdaptorServer({ fetch: app.fetch })
let origin: string
let stopPath: string
let axe: string
let browser: Browser
let operator: BrowserContext

/** Real pages in a real browser, under their own Content-Security-Policy. */
beforeAll(async () => {
  await new Promise<void>(resolve => node.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(node.address() as AddressInfo).port}`
  const opened = await openOperator({ publicUrl: origin, sites, now: () => NOW })
  const { store, auth } = opened.deps
  const ingest = { keep: () => Promise.resolve([]) }
  app.route('/operator', opened.app)
  app.route('/e', emailRoutes(emailDeps({ store, ingest, sites, secret, now: () => NOW })))

  const receipts = Array.from({ length: 60 }, (_, i) => receiptWith({ id: receiptId(i + 1), subject }))
  await store.keep(receipts.map((receipt, i) => ({ receipt, receivedAt: NOW + i })))
  const click = { site: 'open-campus', subject, message: 'news-1', kind: 'click', at: NOW } as const
  await store.keepMail({
    events: [{ ...click, target: `https://example.org/${'a-long-address/'.repeat(20)}` }],
    counts: [],
  })
  const links = mailLinks({ endpoint: origin, site: 'open-campus', secret }).for({ subject, message: 'news-1' })
  stopPath = new URL(await links.stop()).pathname

  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  const executablePath = await findBrowser()
  browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: BROWSER_FLAGS })
  operator = await browser.newContext()
  const page = await operator.newPage()
  await page.goto(await auth.signInLink())
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'Overview' }).waitFor()
  await page.close()
}, 60_000)

afterAll(async () => {
  await browser.close()
  await new Promise(resolve => node.close(resolve))
})

const PAGES: readonly (readonly [string, string])[] = [
  ['/operator', 'Overview'],
  ['/operator?from=yesterday&by=moon', 'Overview'],
  ['/operator?days=365&by=method', 'Overview'],
  ['/operator/receipts', 'Receipts'],
  ['/operator/receipts?from=yesterday&decision=maybe&locale=!', 'Receipts'],
  ['/operator/export?decision=given', 'Export'],
  ['/operator?site=nowhere', 'No such site'],
  ['/operator/receipts?decision=withdrawn', 'Receipts'],
  [`/operator/receipts/${receiptId(3)}?site=open-campus`, `Receipt ${receiptId(3)}`],
  ['/operator/receipts/unknown', 'No such receipt'],
  ['/operator/mail', 'Mail'],
  ['/operator/sign-in?token=x', 'Sign in'],
  ['the stop page', 'Mesajele dumneavoastră de la open-campus'],
]

const SCREENS = [
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 320, colorScheme: 'light' },
] as const

test.each(PAGES)(
  '%s can be used by everybody, in light and dark, at 320 px, and with large text',
  async (path, heading) => {
    const page = await operator.newPage()
    for (const { width, colorScheme } of SCREENS) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 800 })
      await page.goto(origin + (path.startsWith('/') ? path : stopPath), { waitUntil: 'load' })
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(heading)

      await page.evaluate(axe)
      const { violations } = await page.evaluate<AxeResults>('axe.run()')
      expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }))).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    }
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.evaluate('document.documentElement.style.fontSize = "200%"')
    expect(await page.evaluate('document.documentElement.scrollWidth'), 'with text twice as large').toBe(1280)
    await page.close()
  },
  60_000,
)

test('the list is a table to a screen reader on a phone too', async () => {
  const page = await operator.newPage()
  await page.setViewportSize({ width: 320, height: 800 })
  await page.goto(`${origin}/operator/receipts`)

  const table = page.getByRole('table', { name: /Receipts, newest first/ })

  expect(await table.getByRole('columnheader').count()).toBe(8)
  expect(await table.getByRole('row').nth(1).getByRole('cell').count()).toBe(8)
  await page.close()
})

test('the keyboard comes first to the way past the navigation', async () => {
  const page = await operator.newPage()
  await page.goto(`${origin}/operator/receipts`)

  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the content' })
  expect(await skip.evaluate(link => link === link.ownerDocument.activeElement)).toBe(true)
  expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')

  expect(await page.evaluate('document.activeElement.id')).toBe('from')
  await page.close()
})
