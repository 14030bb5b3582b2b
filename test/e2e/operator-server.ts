import { mkdtempSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import { test as base, expect, type Page } from 'playwright/test'
import { createServer, listen } from '../../dist/lib/server/index.js'
import { type MailServer, openMailServer } from '../suites/mail-server.js'
import { receiptWith } from '../suites/receipts.js'
import { freePort } from './site.js'

export { expect } from 'playwright/test'

export const OWNER = 'owner@campus.example'
export const PASSWORD = 'four lamps under the harbour'
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export interface Running {
  readonly origin: string
  readonly folder: string
  readonly link: string
  /** Where the server takes its letters. */
  readonly mail: MailServer
  integrate(): Promise<void>
}

/** The built server on a file of its own, with a receipt in its log. Its own pages are one of the site's origins. */
export const test = base.extend<{ server: Running }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
  server: async ({}, use) => {
    const port = await freePort()
    const origin = `http://127.0.0.1:${port}`
    const folder = mkdtempSync(join(tmpdir(), 'askfirst-people-'))
    const sites = ['open-campus', 'library'].map(site => ({
      site,
      origins: [origin],
      policy: { version: '2026-11-01' },
      services: ['matomo', 'padlet'],
    }))
    const mail = await openMailServer()
    const smtp = { url: mail.url, from: 'askfirst@campus.example' }
    const config = { port, publicUrl: origin, data: join(folder, 'receipts.db'), sites, operators: [OWNER], smtp }
    const server = await createServer(config, { log: () => {} })
    const listening = await listen(server, { host: '127.0.0.1', port })
    const receipt = JSON.stringify(receiptWith({ notice: null }))
    await fetch(`${origin}/v1/receipts`, { method: 'POST', body: receipt, headers: { 'content-type': 'text/plain' } })
    await server.integrate()
    const [{ link } = { link: '' }] = await server.signInLinks()
    await use({ origin, folder, link, mail, integrate: () => server.integrate() })
    await listening.close()
    await mail.close()
  },
  baseURL: async ({ server }, use) => use(server.origin),
})

const SCREENS = [
  { width: 1280, colorScheme: 'light' },
  { width: 390, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 320, colorScheme: 'light' },
] as const

/** Everybody can use this page, in light and dark, and at 320 px. */
export async function expectUsable(page: Page, name: string): Promise<void> {
  for (const { width, colorScheme } of SCREENS) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 800 })
    await page.evaluate(AXE)
    const { violations } = await page.evaluate<AxeResults>('axe.run()')
    expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }))).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    const shots = process.env['SHOTS']
    if (shots) await page.screenshot({ path: join(shots, `${name}-${width}-${colorScheme}.png`), fullPage: true })
  }
  await page.setViewportSize({ width: 1280, height: 800 })
}

/** Comes in by the link that the server printed, and sets a password on the way. */
export async function comeIn(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByRole('button', { name: 'Continue, and set a password' }).click()
  await page.getByLabel('New password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Set the password' }).click()
  await expect(page.getByRole('status')).toHaveText(/The password is set/)
}
