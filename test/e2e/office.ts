import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from 'playwright/test'
import { createServer as createReceiptServer, listen } from '../../dist/lib/server/index.js'
import { DAY_MS } from '../../src/server/day.js'
import { freePort } from './site.js'

export { expect } from 'playwright/test'

export const SECRET = 'a-secret-for-tests-of-32-letters'
/** What the site calls somebody whom it has signed in. */
export const ANA = 'f3a1c27b90d4e85a'
/** When the office opens. */
export const START = Date.UTC(2026, 10, 21, 12)

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

async function startOffice(): Promise<Office> {
  let now = START
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
      sites: [
        { site: 'open-campus', policy: { version: '2026-11-01' }, controller: { name: 'Universitatea Deschisă' } },
      ],
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

/** Each test has an office of its own. */
export const test = base.extend<{ office: Office }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
  office: async ({}, use) => {
    const office = await startOffice()
    await use(office)
    await office.stop()
  },
})
