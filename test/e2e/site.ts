import { createReadStream, existsSync, mkdtempSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type Page } from 'playwright/test'
import {
  type AskfirstServer,
  createServer as createReceiptServer,
  type Listening,
  listen,
} from '../../dist/lib/server/index.js'
import { openDatabase } from '../../dist/lib/server/stores/sqlite/database.js'
import { createSqliteStore } from '../../dist/lib/server/stores/sqlite/store.js'
import type { MailEvent } from '../../src/server/stores/store.js'
import { startVendor, type Vendor } from './vendor.js'

/** A site of its own for each test: pages from strings, the built browser files, one vendor, one receipt server. */
export interface TestSite {
  /** `http://localhost:PORT` */
  readonly origin: string
  readonly vendor: Vendor
  readonly receipts: Receipts
  /** What the site's own server was asked for since the start. */
  readonly asked: string[]
  /** Puts a page at `path`; `head` and `body` are HTML, the script tag is included unless `tag` says otherwise. */
  page(path: string, parts: PageParts): void
  /** Puts any other file at `path`. */
  file(path: string, body: string, type: string): void
}

export interface PageParts {
  readonly config?: unknown
  readonly head?: string
  readonly body?: string
  /** The script tag, with the config before it; `''` for none. */
  readonly tag?: string
  readonly lang?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** The real receipt server on a real file, which can go away and come back. */
export interface Receipts {
  readonly origin: string
  /** Receipts on disk, oldest first, as the server gives them by their ids. */
  find(id: string): Promise<Record<string, unknown> | null>
  /** What the server recorded of mail, oldest first. */
  mailEvents(): Promise<readonly MailEvent[]>
  stop(): Promise<void>
  start(): Promise<void>
}

/** Signs mail links on every test site's receipt server. */
export const MAIL_SECRET = 'a-secret-for-tests-of-32-letters'

export const CONFIG = {
  site: 'open-campus',
  policy: { version: '2026-11-01', url: '/privacy' },
  controller: { name: 'Open Campus University', contact: 'dpo@campus.example' },
}

/** Below the ports that systems give out by themselves: nobody takes one between the look and the use. */
const FIRST_PORT = 20_000
const PORTS_A_WORKER = 1000
let tried = 0

/** The server has to know its own address before it listens. */
export async function freePort(): Promise<number> {
  const worker = Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)
  const port = FIRST_PORT + worker * PORTS_A_WORKER + (tried++ % PORTS_A_WORKER)
  const probe = createServer()
  const isFree = await new Promise<boolean>(resolve => {
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => resolve(true))
  })
  if (!isFree) return freePort()
  await new Promise(resolve => probe.close(resolve))
  return port
}

async function startReceipts(siteOrigin: () => string): Promise<Receipts> {
  const folder = mkdtempSync(join(tmpdir(), 'askfirst-e2e-'))
  let listening: Listening | null = null
  let server: AskfirstServer | null = null
  const port = await freePort()

  async function start(): Promise<void> {
    server = await createReceiptServer(
      {
        port,
        publicUrl: `http://127.0.0.1:${port}`,
        data: join(folder, 'receipts.db'),
        sites: [{ ...CONFIG, origins: [siteOrigin()] }],
        operators: ['owner@campus.example'],
        email: { secret: MAIL_SECRET },
      },
      { log: line => console.error(line) },
    )
    listening = await listen(server, { host: '127.0.0.1', port })
  }

  await start()
  return {
    origin: `http://127.0.0.1:${port}`,
    async find(id) {
      const answer = await fetch(`http://127.0.0.1:${port}/v1/receipts/${id}?site=${CONFIG.site}`, {
        headers: { accept: 'application/json' },
      })
      return answer.ok ? ((await answer.json()) as Record<string, unknown>) : null
    },
    async mailEvents() {
      // A connection of its own: the server has no such route for strangers.
      const store = createSqliteStore(await openDatabase(join(folder, 'receipts.db')))
      const events = await store.mailEvents(CONFIG.site)
      await store.close()
      return [...events].sort((a, b) => a.at - b.at)
    },
    async stop() {
      await listening?.close()
      listening = null
    },
    start,
  }
}

const html = ({ config, head = '', body = '', tag, lang = 'en' }: PageParts): string => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>Test page</title><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width">${
  tag ??
  `<script type="application/json" id="askfirst-config">${JSON.stringify(config ?? CONFIG)}</script><script src="/af/askfirst.js" defer></script>`
}${head}</head><body><h1>Test page</h1>${body}</body></html>`

async function startSite(): Promise<TestSite & { stop(): Promise<void> }> {
  const answers = new Map<string, { body: string; headers: Record<string, string> }>()
  const asked: string[] = []
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    asked.push(pathname)
    const answer = answers.get(pathname)
    const file = pathname.startsWith('/af/') ? join('dist', pathname.slice(4)) : null
    if (answer) response.writeHead(200, answer.headers).end(answer.body)
    else if (file && existsSync(file)) {
      response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' })
      createReadStream(file).pipe(response)
    } else response.writeHead(404).end()
  })
  await new Promise<void>(resolve => server.listen(0, 'localhost', resolve))
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  const [vendor, receipts] = await Promise.all([startVendor(), startReceipts(() => origin)])
  return {
    origin,
    vendor,
    receipts,
    asked,
    page: (path, parts) =>
      void answers.set(path, {
        body: html(parts),
        headers: { 'content-type': 'text/html; charset=utf-8', ...parts.headers },
      }),
    file: (path, body, type) => void answers.set(path, { body, headers: { 'content-type': type } }),
    async stop() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
      await Promise.all([vendor.stop(), receipts.stop()])
    },
  }
}

export const test = base.extend<{ site: TestSite }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
  site: async ({}, use) => {
    const site = await startSite()
    await use(site)
    await site.stop()
  },
  baseURL: async ({ site }, use) => use(site.origin),
})

export { expect } from 'playwright/test'

/** A page is alive when the gate says so: what a negative test must see first. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => (window as { askfirst?: { ready: Promise<unknown> } }).askfirst !== undefined)
  await page.evaluate(() => (window as unknown as { askfirst: { ready: Promise<unknown> } }).askfirst.ready)
}

export const rejectAll = (page: Page): Promise<void> => page.getByRole('button', { name: 'Reject all' }).first().click()
export const acceptAll = (page: Page): Promise<void> => page.getByRole('button', { name: 'Accept all' }).first().click()

/** The fields of the record cookie, `null` without one. */
export async function recordOf(page: Page): Promise<Record<string, string> | null> {
  const cookie = (await page.context().cookies()).find(({ name }) => name === 'askfirst')
  return cookie ? Object.fromEntries(new URLSearchParams(cookie.value)) : null
}
