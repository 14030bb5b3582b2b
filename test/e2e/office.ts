import { mkdtempSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import { expect, type Page } from 'playwright/test'
import { createServer as createReceiptServer, listen } from '../../dist/lib/server/index.js'
import { freePort } from './site.js'

export const SECRET = 'a-secret-for-tests-of-32-letters'
export const DAY_MS = 86_400_000

/** The built server with an officer's pages, and a clock that is the test's. */
export interface Office {
  readonly origin: string
  /** Bodies of what the server told the site. */
  readonly warnings: readonly { readonly people: readonly { readonly subject: string }[] }[]
  later(days: number): void
  /** Keeps a receipt and waits until it has its place in the log. */
  keep(receipt: object): Promise<void>
  /** Signs a page's browser in. */
  signIn(page: Page): Promise<void>
  stop(): Promise<void>
}

export async function startOffice(controller: string): Promise<Office> {
  let now = Date.UTC(2026, 10, 21, 12)
  const warnings: Office['warnings'][number][] = []
  const site = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    warnings.push(JSON.parse(Buffer.concat(chunks).toString('utf8')))
    response.writeHead(204).end()
  })
  await new Promise<void>(resolve => site.listen(0, '127.0.0.1', resolve))
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const server = await createReceiptServer(
    {
      port,
      publicUrl: origin,
      data: join(mkdtempSync(join(tmpdir(), 'askfirst-office-')), 'receipts.db'),
      sites: [{ site: 'open-campus', policy: { version: '2026-11-01' }, controller: { name: controller } }],
      operators: ['dpo@campus.example'],
      email: { secret: SECRET },
      retention: { webhook: { url: `http://127.0.0.1:${(site.address() as AddressInfo).port}`, secret: SECRET } },
    },
    { now: () => now, log: line => console.error(line) },
  )
  const listening = await listen(server, { host: '127.0.0.1', port })
  return {
    origin,
    warnings,
    later(days) {
      now += days * DAY_MS
    },
    async keep(receipt) {
      const answer = await fetch(`${origin}/v1/receipts`, { method: 'POST', body: JSON.stringify(receipt) })
      if (answer.status !== 201) throw new Error(await answer.text())
      await server.integrate()
    },
    async signIn(page) {
      const [{ link } = { link: '' }] = await server.signInLinks()
      await page.goto(link)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible()
    },
    async stop() {
      await listening.close()
      site.closeAllConnections()
      await new Promise(resolve => site.close(resolve))
    },
  }
}

const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const SCREENS = [
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 320, colorScheme: 'light' },
] as const

/** That everybody can use the page as it is now: in light and dark, and at 320 px. */
export async function usable(page: Page): Promise<void> {
  for (const { width, colorScheme } of SCREENS) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 800 })
    // Past the page's own policy, as a browser's extension is.
    await page.evaluate(await axe)
    const { violations } = await page.evaluate<AxeResults>('axe.run()')
    expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }))).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    const shots = process.env['ASKFIRST_SHOTS']
    const name = `${new URL(page.url()).pathname.replaceAll(/[^a-z]+/g, '-')}-${await page.title()}-${width}-${colorScheme}`
    if (shots) await page.screenshot({ path: join(shots, `${name.replaceAll(/[^\w-]+/g, '_')}.png`), fullPage: true })
  }
  await page.setViewportSize({ width: 1280, height: 800 })
}
