import { builtinModules } from 'node:module'
import { createContext, runInContext } from 'node:vm'
import { build, type Rolldown } from 'vite'
import { beforeAll, expect, test } from 'vitest'
import type { EdgeOptions, EdgeServer } from '../../src/server/edge.js'
import type { LogStore } from '../../src/server/stores/log-store.js'
import type { KeptReceipt, ReceiptStore } from '../../src/server/stores/store.js'
import { HASH, receiptId, receiptWith } from '../suites/receipts.js'
import { ORIGIN, SITE } from './open-server.js'

/** What every runtime with `fetch` has, and no more: no `process`, no `Buffer`, no `require`. */
const WEB = {
  AbortController,
  atob,
  btoa,
  clearTimeout,
  console,
  crypto,
  Headers,
  performance,
  ReadableStream,
  Request,
  Response,
  setTimeout,
  TextDecoder,
  TextEncoder,
  URL,
  URLSearchParams,
}

const asked: string[] = []
let script = ''

beforeAll(async () => {
  const notice = {
    name: 'what-is-asked-for',
    resolveId(id: string) {
      asked.push(id)
      return null
    },
  }
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { __VERSION__: '"0.0.0-test"' },
    plugins: [{ ...notice, enforce: 'pre' }],
    build: { lib: { entry: 'src/server/edge.ts', formats: ['iife'], name: 'edge' }, write: false, minify: false },
  })
  const [{ output }] = built as [Rolldown.RolldownOutput]
  script = output[0].code
})

test('no module that a request needs asks for Node', () => {
  const isNodes = (id: string): boolean => id.startsWith('node:') || builtinModules.includes(id)

  // Without this line the test would also pass if nothing was looked at.
  expect(asked).toEqual(expect.arrayContaining(['./app.js', './ingest/ingest.js', 'hono']))
  expect(asked.filter(isNodes)).toEqual([])
})

test('where there is nothing but the web’s own APIs, receipts are kept, refused and given back', async () => {
  const server = inBareContext({ store: memoryStore(), logStore: emptyLog })
  const post = (body: unknown, headers: Record<string, string> = { origin: ORIGIN }) =>
    ask(server, '/v1/receipts', { method: 'POST', body: JSON.stringify(body), headers })

  const kept = await post(receiptWith())
  const other = await post(receiptWith({ decision: 'refused' }))
  const foreign = await post(receiptWith(), { origin: 'https://evil.example' })
  const broken = await post({ ...receiptWith(), ip: '192.0.2.1' })
  const given = await ask(server, `/v1/receipts/${receiptId(1)}`)
  const page = await ask(server, `/v1/receipts/${receiptId(1)}`, { headers: { accept: 'text/html' } })
  const ready = await ask(server, '/readyz')

  expect([kept.status, JSON.parse(kept.text)]).toEqual([
    201,
    { results: [{ id: receiptId(1), status: 'created' }], missingNotices: [HASH] },
  ])
  expect([other.status, foreign.status, broken.status]).toEqual([409, 403, 422])
  expect(JSON.parse(given.text)).toMatchObject({ receipt: { id: receiptId(1) } })
  expect([page.status, page.text.includes('<!doctype html>')]).toEqual([200, true])
  expect(JSON.parse(ready.text)).toEqual({ status: 'ok', checks: { store: 'ok' } })
})

test('one network’s limit holds there too', async () => {
  const server = inBareContext({ store: memoryStore(), logStore: emptyLog }, { receiptsPerMinute: 1 })
  const send = (n: number) =>
    ask(server, '/v1/receipts', { method: 'POST', body: JSON.stringify(receiptWith({ id: receiptId(n) })) })

  expect((await send(1)).status).toBe(201)
  expect((await send(2)).status).toBe(429)
})

/** Of a site whose receipts all wait for their place. */
const emptyLog = { leaf: async () => null, keys: async () => [], head: async () => null } as unknown as LogStore

function inBareContext(options: EdgeOptions, config: object = {}): EdgeServer {
  const context = createContext({ ...WEB })
  runInContext(script, context)
  expect(runInContext('typeof process + typeof Buffer + typeof setImmediate', context)).toBe('undefined'.repeat(3))
  return context['edge'].createEdgeServer({ publicUrl: 'https://r.example.org', sites: [SITE], ...config }, options)
}

async function ask(server: EdgeServer, path: string, init?: RequestInit) {
  const answer = await server.fetch(new Request(`https://r.example.org${path}`, init), { address: '192.0.2.1' })
  return { status: answer.status, text: await answer.text() }
}

/** As much of a store as these requests need. */
function memoryStore(): ReceiptStore {
  const receipts = new Map<string, KeptReceipt>()
  const some: Partial<ReceiptStore> = {
    keep: async batch =>
      batch.map(kept => {
        const there = receipts.get(kept.receipt.id)
        if (!there) receipts.set(kept.receipt.id, kept)
        return there
          ? JSON.stringify(there.receipt) === JSON.stringify(kept.receipt)
            ? 'known'
            : 'conflict'
          : 'created'
      }),
    find: async (_site, id) => receipts.get(id) ?? null,
    chain: async () => [...receipts.values()],
    missingNotices: async (_site, hashes) => hashes,
    notice: async () => null,
    check: async () => undefined,
  }
  return some as ReceiptStore
}
