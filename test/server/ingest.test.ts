import { assert, asyncProperty, json, oneof, string, uint8Array } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Receipt } from '../../src/contract/receipt.js'
import { createIngest } from '../../src/server/ingest/ingest.js'
import { openDatabase } from '../../src/server/stores/sqlite/database.js'
import { createSqliteStore } from '../../src/server/stores/sqlite/store.js'
import { type KeptReceipt, StoreError } from '../../src/server/stores/store.js'
import { anyReceipt, HASH, receiptId, receiptWith } from '../suites/receipts.js'
import { ORIGIN, openServer, SITE } from './open-server.js'

describe('a receipt', () => {
  test('is kept, answered 201, and its notice asked for', async () => {
    const server = await openServer()

    const answer = await server.postReceipts(receiptWith(), { origin: ORIGIN })

    expect(answer.status).toBe(201)
    expect(answer.json()).toEqual({ results: [{ id: receiptId(1), status: 'created' }], missingNotices: [HASH] })
    expect(answer.headers.get('access-control-allow-origin')).toBe(ORIGIN)
    expect(answer.headers.get('set-cookie')).toBeNull()
  })

  test('sent again is known and 200; another under its id is 409 and changes nothing', async () => {
    const server = await openServer()
    await server.postReceipts(receiptWith())

    const again = await server.postReceipts(receiptWith())
    const other = await server.postReceipts([receiptWith({ decision: 'refused' }), receiptWith({ id: receiptId(2) })])

    expect([again.status, again.json()['results']]).toEqual([200, [{ id: receiptId(1), status: 'known' }]])
    expect(other.status).toBe(409)
    expect(other.headers.get('content-type')).toBe('application/problem+json')
    expect(other.json()).toMatchObject({
      code: 'CONFLICT',
      results: [
        { id: receiptId(1), status: 'conflict' },
        { id: receiptId(2), status: 'created' },
      ],
    })
    const kept = await server.ask(`/v1/receipts/${receiptId(1)}`)
    expect(kept.json()['receipt']).toEqual(receiptWith())
  })

  test('may come as JSON, and with 49 others of 600 bytes', async () => {
    const server = await openServer()
    const few = Array.from({ length: 50 }, (_, i) => receiptWith({ id: receiptId(i), subject: 's'.repeat(128) }))
    expect(JSON.stringify(few).length / 50).toBeGreaterThan(500)

    const answer = await server.postReceipts(few, { 'content-type': 'application/json' })

    expect(answer.status).toBe(201)
    expect(answer.json()['results']).toHaveLength(50)
  })

  test('under an older policy, with other categories, or at an absurd time is kept: it is what the visitor saw', async () => {
    const server = await openServer()
    const receipt = receiptWith({ at: '1970-01-01T00:00:00.000Z', policy: '1999', choice: { marketing: false } })

    expect((await server.postReceipts(receipt)).status).toBe(201)
  })

  test('of the server’s own pages, and of no page, needs no listed origin', async () => {
    const server = await openServer()

    expect((await server.postReceipts(receiptWith(), { origin: 'https://receipts.example.org' })).status).toBe(201)
    expect((await server.postReceipts(receiptWith({ id: receiptId(2) }))).status).toBe(201)
  })
})

describe('refused, with a code and nothing kept:', () => {
  const right = receiptWith()
  const refusals: [string, string | Receipt | readonly Receipt[], Record<string, string>, number, string][] = [
    ['what is not JSON', '{', {}, 400, 'INVALID_JSON'],
    ['nothing', '', {}, 400, 'INVALID_JSON'],
    ['an empty object', '{}', {}, 422, 'INVALID_RECEIPT'],
    ['an empty list', '[]', {}, 422, 'INVALID_RECEIPT'],
    ['more than 50', `[${'0,'.repeat(50)}0]`, {}, 422, 'INVALID_RECEIPT'],
    ['an unknown field', JSON.stringify({ ...right, ip: '192.0.2.1' }), {}, 422, 'UNKNOWN_KEY'],
    ['a wrong id', receiptWith({ id: 'x' }), {}, 422, 'INVALID_RECEIPT'],
    ['a day that does not exist', receiptWith({ at: '2026-13-45T10:15:30.123Z' }), {}, 422, 'INVALID_RECEIPT'],
    ['one wrong among right ones', [right, receiptWith({ id: 'x' })], {}, 422, 'INVALID_RECEIPT'],
    ['more than 32 kB', ' '.repeat(32 * 1024) + JSON.stringify(right), {}, 413, 'TOO_LARGE'],
    ['a page that is not the site’s', right, { origin: 'https://evil.example' }, 403, 'FOREIGN_ORIGIN'],
    ['a page without an origin of its own', right, { origin: 'null' }, 403, 'FOREIGN_ORIGIN'],
    ['an unknown site', receiptWith({ site: 'another' }), {}, 404, 'UNKNOWN_SITE'],
    ['a known and an unknown site', [right, receiptWith({ site: 'another' })], {}, 404, 'UNKNOWN_SITE'],
    ['lists in lists without end', `${'['.repeat(8000)}${']'.repeat(8000)}`, {}, 400, 'INVALID_JSON'],
  ]

  test.each(refusals)('%s', async (_what, body, headers, status, code) => {
    const server = await openServer()

    const answer = await server.postReceipts(body, headers)

    expect(answer.json()).toMatchObject({ status, code })
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    // The same receipt, sent rightly, is new: nothing of it was kept.
    expect((await server.postReceipts(right)).status).toBe(201)
    expect(server.logged).toEqual([])
  })

  test('bytes that are no UTF-8', async () => {
    const server = await openServer()
    const body = new Uint8Array([0x7b, 0xff, 0xfe])

    const answer = await server.ask('/v1/receipts', { method: 'POST', body })

    expect([answer.status, answer.json()['code']]).toEqual([400, 'BODY_BROKEN'])
  })

  test('a body without a length, once it is too long', async () => {
    const server = await openServer()
    const endless = new ReadableStream({ pull: controller => controller.enqueue(new Uint8Array(4096).fill(32)) })

    const answer = await server.ask('/v1/receipts', { method: 'POST', body: endless, duplex: 'half' } as RequestInit)

    expect([answer.status, answer.json()['code']]).toEqual([413, 'TOO_LARGE'])
  })

  test('too many from one network, until the minute is over; other networks are not touched', async () => {
    let time = 60_000
    const server = await openServer({ receiptsPerMinute: 3 }, { now: () => time })
    const send = (address: string, n: number) =>
      server.ask('/v1/receipts', { method: 'POST', body: JSON.stringify(receiptWith({ id: receiptId(n) })), address })

    for (const n of [1, 2, 3]) expect((await send(`192.0.2.${n}`, n)).status).toBe(201)
    const refused = await send('192.0.2.200', 4)
    const neighbour = await send('192.0.3.1', 5)
    time += 60_000
    const later = await send('192.0.2.1', 6)

    expect([refused.status, refused.json()['code'], refused.headers.get('retry-after')]).toEqual([
      429,
      'TOO_MANY',
      '60',
    ])
    expect([neighbour.status, later.status]).toEqual([201, 201])
  })

  test('a list of more than a network has left; the receipts of a list count one by one', async () => {
    const server = await openServer({ receiptsPerMinute: 3 })
    const send = (...numbers: number[]) => {
      const body = JSON.stringify(numbers.map(n => receiptWith({ id: receiptId(n) })))
      return server.ask('/v1/receipts', { method: 'POST', body, address: '192.0.2.1' })
    }

    const answers = [await send(1, 2), await send(3, 4), await send(5), await send(6)]

    expect(answers.map(({ status }) => status)).toEqual([201, 429, 201, 429])
  })
})

test('whatever is sent, the answer is never a fault of the server', async () => {
  const server = await openServer()
  const bodies = oneof(
    json(),
    string(),
    uint8Array({ maxLength: 2000 }),
    anyReceipt.map(receipt => JSON.stringify(receipt)),
    anyReceipt.map(receipt => JSON.stringify([receipt, { ...receipt, choice: null }])),
  )
  const seen = new Set<number>()

  await assert(
    asyncProperty(bodies, async body => {
      for (const path of ['/v1/receipts', '/v1/notices']) {
        const answer = await server.ask(path, { method: 'POST', body: body as BodyInit })
        seen.add(answer.status)
        expect(answer.status).toBeLessThan(500)
        expect(answer.json()['code']).toEqual(expect.any(String))
      }
    }),
    { numRuns: 300 },
  )

  expect([...seen].toSorted()).toEqual(expect.arrayContaining([400, 422]))
  expect(server.logged).toEqual([])
})

describe('a page of a listed origin', () => {
  test('may ask first, and read the refusals too', async () => {
    const server = await openServer()

    const asked = await server.ask('/v1/receipts', { method: 'OPTIONS', headers: { origin: ORIGIN } })
    const refused = await server.postReceipts('{}', { origin: ORIGIN })
    const foreign = await server.ask('/v1/receipts', { method: 'OPTIONS', headers: { origin: 'https://evil.example' } })

    expect(asked.status).toBe(204)
    expect(asked.headers.get('access-control-allow-methods')).toBe('GET, POST')
    expect(refused.headers.get('access-control-allow-origin')).toBe(ORIGIN)
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('ingest', () => {
  const item = (n: number): Receipt => receiptWith({ id: receiptId(n) })

  test('commits together what comes while a commit runs', async () => {
    const batches: number[] = []
    let finish = (): void => undefined
    const keep = async (batch: readonly KeptReceipt[]) => {
      batches.push(batch.length)
      if (batches.length === 1) await new Promise<void>(resolve => (finish = resolve))
      return batch.map(() => 'created' as const)
    }
    const ingest = createIngest({ store: { keep }, batchAtMost: 6 })

    const first = ingest.keep([item(0)], 1)
    while (batches.length === 0) await new Promise(resolve => setImmediate(resolve))
    const others = Array.from({ length: 10 }, (_, i) => ingest.keep([item(i)], 1))
    finish()
    await Promise.all([first, ...others])

    expect(batches).toEqual([1, 6, 4])
  })

  test('refuses at once when too many wait, and takes again afterwards', async () => {
    const database = await openDatabase(':memory:')
    const ingest = createIngest({ store: createSqliteStore(database), waitingAtMost: 2 })

    const taken = ingest.keep([item(1), item(2)], 1)
    await expect(ingest.keep([item(3)], 1)).rejects.toMatchObject({ status: 503, code: 'BUSY' })

    expect(await taken).toEqual(['created', 'created'])
    expect(await ingest.keep([item(3)], 1)).toEqual(['created'])
    database.close()
  })

  test('tells everybody of a batch when the store fails, and goes on with the next', async () => {
    let broken = true
    const keep = async (batch: readonly KeptReceipt[]) => {
      if (broken) throw new StoreError('the disk is full')
      return batch.map(() => 'created' as const)
    }
    const ingest = createIngest({ store: { keep } })

    const failed = await Promise.allSettled([ingest.keep([item(1)], 1), ingest.keep([item(2)], 1)])
    broken = false

    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await ingest.keep([item(1)], 1)).toEqual(['created'])
    await ingest.drained()
  })
})

test('a site whose pages share the record’s domain gets the cookie again, with the time that is left', async () => {
  const now = Date.parse('2026-11-22T10:15:30Z')
  const at = Date.parse('2026-11-21T10:15:30Z') / 1000
  const sites = [{ ...SITE, record: { domain: '.example.org', maxAgeDays: 200 } }]
  const server = await openServer({ sites }, { now: () => now })
  const record = `v=1&r=${receiptId(1)}&t=${at}&p=2026-11-01&y=functional+analytics`

  const renewed = await server.postReceipts(receiptWith(), { origin: ORIGIN, cookie: `a=b; askfirst=${record}` })
  const another = await server.postReceipts(receiptWith({ id: receiptId(2) }), {
    origin: ORIGIN,
    cookie: `askfirst=${record}`,
  })

  expect(renewed.headers.get('set-cookie')).toBe(
    `askfirst=${record}; Path=/; Max-Age=${199 * 86_400}; SameSite=Lax; Domain=.example.org; Secure`,
  )
  expect(renewed.headers.get('access-control-allow-credentials')).toBe('true')
  expect(another.headers.get('set-cookie')).toBeNull()
})
