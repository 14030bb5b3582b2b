import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer as createProbe } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type Page } from 'playwright/test'
import { type AskfirstServer, createServer, listen } from '../../dist/lib/server/index.js'

/** A real server with an operator, for what is done on the operator's pages. */
export interface Operators {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  server(): AskfirstServer
  /** Follows a one-time link, as the terminal shows it. */
  signIn(page: Page): Promise<void>
}

export { expect } from 'playwright/test'

/** The server has to know its own address before it listens. */
async function freePort(): Promise<number> {
  const probe = createProbe()
  await new Promise<void>(resolve => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise(resolve => probe.close(resolve))
  return port
}

export const test = base.extend<{ operators: Operators }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
  operators: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'askfirst-operators-'))
    const port = await freePort()
    const origin = `http://127.0.0.1:${port}`
    const server = await createServer({
      port,
      publicUrl: origin,
      data: join(folder, 'receipts.db'),
      sites: [{ site: 'open-campus' }],
      operators: ['owner@campus.example'],
    })
    const listening = await listen(server, { host: '127.0.0.1' })
    await use({
      origin,
      server: () => server,
      async signIn(page) {
        const [{ link } = { link: '' }] = await server.signInLinks()
        await page.goto(link)
        await page.getByRole('button', { name: 'Sign in' }).click()
        await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor()
      },
    })
    await listening.close()
    rmSync(folder, { recursive: true })
  },
})
