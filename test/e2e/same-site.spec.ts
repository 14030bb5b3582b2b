import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer, listen } from '../../dist/lib/server/index.js'
import { BROWSER_FLAGS, findBrowser } from '../../scripts/browser.mjs'
import { receiptOn } from './page-code.js'
import { acceptAll, test as base, CONFIG, expect, freePort } from './site.js'

const executablePath = await findBrowser()

/** A receipt server at `receipts.campus.test`, beside a site at `www.campus.test`. */
interface Sibling {
  /** Of the site's pages, by that name. */
  readonly www: string
  readonly receipts: string
  /** The methods by which the server was asked for receipts. */
  readonly methods: string[]
}

const test = base.extend<{ sibling: Sibling }>({
  async sibling({ site }, use) {
    const www = site.origin.replace('localhost', 'www.campus.test')
    const folder = mkdtempSync(join(tmpdir(), 'askfirst-sibling-'))
    const port = await freePort()
    const receipts = `http://receipts.campus.test:${port}`
    const methods: string[] = []
    const sites = [{ ...CONFIG, record: { domain: '.campus.test' }, origins: [www] }]
    const server = await createServer({ port, publicUrl: receipts, data: join(folder, 'receipts.db'), sites })
    const counted: typeof server.fetch = (request, env) => {
      if (new URL(request.url).pathname === '/v1/receipts') methods.push(request.method)
      return server.fetch(request, env)
    }
    const listening = await listen({ ...server, fetch: counted }, { host: '127.0.0.1', port })
    await use({ www, receipts, methods })
    await listening.close()
    rmSync(folder, { recursive: true })
  },
})

test.use({
  launchOptions: {
    ...(executablePath ? { executablePath } : {}),
    args: [...BROWSER_FLAGS, '--host-resolver-rules=MAP *.campus.test localhost'],
  },
})

test('a server on another host of the site gets the record with the receipt, and writes it anew; nothing is asked before', async ({
  page,
  site,
  sibling,
}) => {
  const config = { ...CONFIG, record: { domain: '.campus.test' }, endpoint: sibling.receipts }
  site.page('/', { config })
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  const blocked: unknown[] = []
  network.on('Network.responseReceivedExtraInfo', ({ blockedCookies }) => blocked.push(...blockedCookies))
  const answered = page.waitForResponse(`${sibling.receipts}/v1/receipts`)
  await page.goto(sibling.www)

  await acceptAll(page)

  const answer = await answered
  const [sent, got] = await Promise.all([answer.request().allHeaders(), answer.allHeaders()])
  expect(answer.status()).toBe(201)
  const record = (await page.context().cookies()).find(({ name }) => name === 'askfirst')
  expect(sent['cookie']).toBe(`askfirst=${record?.value}`)
  expect(got['set-cookie']).toContain(`askfirst=${record?.value}; Path=/; Max-Age=`)
  expect(got['set-cookie']).toContain('Domain=.campus.test')
  expect(got['access-control-allow-origin']).toBe(sibling.www)
  expect(got['access-control-allow-credentials']).toBe('true')
  expect(blocked).toEqual([])
  // The page could read the answer, so that nothing waits to be sent once more.
  await expect
    .poll(() => page.evaluate(() => Object.keys(localStorage).filter(key => key.startsWith('askfirst.out'))))
    .toEqual([])
  expect(sibling.methods).toEqual(['POST'])
  expect((await receiptOn(page))?.id).toBe(new URLSearchParams(record?.value).get('r'))
})

test('a server of another site gets the receipt alone', async ({ page, site }) => {
  site.page('/', { config: { ...CONFIG, endpoint: site.receipts.origin } })
  await page.addInitScript(() => {
    const given: unknown[] = []
    const { fetch } = window
    Object.assign(window, {
      given,
      fetch: (url: string, init?: RequestInit) => (given.push(init?.credentials), fetch(url, init)),
    })
  })
  const answered = page.waitForResponse(`${site.receipts.origin}/v1/receipts`)
  await page.goto('/')

  await acceptAll(page)

  const answer = await answered
  expect(answer.status()).toBe(201)
  expect((await answer.request().allHeaders())['cookie']).toBeUndefined()
  expect(await page.evaluate(() => (window as { given?: unknown[] }).given?.[0])).toBe('same-origin')
})
