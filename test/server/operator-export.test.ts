import { beforeEach, describe, expect, test } from 'vitest'
import { operatorRoutes } from '../../src/server/operator/routes.js'
import type { KeptReceipt, ReceiptStore } from '../../src/server/stores/store.js'
import { exportSuite } from '../suites/exports.js'
import { receiptId, receiptWith } from '../suites/receipts.js'
import { NOON, openOperator } from './open-operator.js'

let store: ReceiptStore
let opened: Awaited<ReturnType<typeof openOperator>>
let cookie: string

beforeEach(async () => {
  opened = await openOperator()
  store = opened.deps.store
  cookie = await opened.signedIn()
})

async function get(query: string, from: ReceiptStore = store): Promise<Response> {
  return operatorRoutes({ ...opened.deps, store: from }).request(`/export/file?${query}`, { headers: { cookie } })
}

const keptAt = (n: number, changes: Parameters<typeof receiptWith>[0] = {}): KeptReceipt => ({
  receipt: receiptWith({ id: receiptId(n), ...changes }),
  receivedAt: NOON + n,
})

/** The cells of CSV in which no cell needs quotes. */
const cellsOf = (csv: string): string[][] =>
  csv
    .trimEnd()
    .split('\r\n')
    .map(line => line.split(','))

exportSuite('files from SQLite', async () => ':memory:')

describe('CSV', () => {
  test('has a header and a line for each receipt, newest first', async () => {
    await store.keep([
      keptAt(1, { trusted: false, choice: { functional: true, analytics: false, 'analytics/hotjar': false } }),
      keptAt(2, { previous: receiptId(1), subject: 'f3a1c27b90d4e85a', notice: null }),
    ])

    const response = await get('format=csv')
    const [header, ...rows] = cellsOf(await response.text())

    const named = rows.map(row => Object.fromEntries(row.map((cell, i) => [header?.[i], cell])))
    expect(named.map(row => row['id'])).toEqual([receiptId(2), receiptId(1)])
    expect(named[0]).toMatchObject({ previous: receiptId(1), subject: 'f3a1c27b90d4e85a', notice: '' })
    expect(named[1]).toMatchObject({
      received_at: new Date(NOON + 1).toISOString(),
      at: '2026-11-21T10:15:30.123Z',
      granted: 'functional',
      refused: 'analytics analytics/hotjar',
      trusted: 'no',
      gpc: 'no',
    })
    expect(response.headers.get('content-type')).toContain('text/csv')
  })

  test('of nothing is the header alone', async () => {
    expect(cellsOf(await (await get('format=csv')).text())).toHaveLength(1)
  })

  test('what a browser may send as a formula comes out as text', async () => {
    await store.keep([keptAt(1, { policy: '-2-3', subject: '-1-1-1-1-1-1-1-1-1' })])

    const csv = await (await get('format=csv')).text()

    expect(csv).toContain(",'-2-3,")
    expect(csv).toContain(",'-1-1-1-1-1-1-1-1-1\r\n")
  })
})

describe('JSON', () => {
  test.each([0, 1, 99, 100, 101, 250])('of %i receipts is an array of all of them', async count => {
    if (count > 0) await store.keep(Array.from({ length: count }, (_, i) => keptAt(i + 1)))

    const response = await get('format=json')
    const all: unknown = await response.json()

    expect(all).toHaveLength(count)
    expect(response.headers.get('content-type')).toBe('application/json')
  })

  test('holds each receipt as it was sent, and when it came', async () => {
    await store.keep([keptAt(1)])

    expect(await (await get('format=json')).json()).toEqual([
      { ...receiptWith({ id: receiptId(1) }), receivedAt: new Date(NOON + 1).toISOString() },
    ])
  })
})

test('an export holds what the filter lets through, under a name that says so', async () => {
  await store.keep([keptAt(1), keptAt(2, { site: 'library' }), keptAt(3, { decision: 'refused' })])

  const response = await get('format=json&site=open-campus&decision=given&from=2026-11-21&to=2026-11-21')

  expect(await response.json()).toMatchObject([{ id: receiptId(1) }])
  expect(response.headers.get('content-disposition')).toBe(
    'attachment; filename="receipts-open-campus-2026-11-21.json"',
  )
  expect((await get('format=csv&site=library')).headers.get('content-disposition')).toContain('receipts-library-')
})

test('of a site that is not there, or that its operator may not see, nothing is told', async () => {
  const response = await get('format=csv&site=..%2F..%22')

  expect(response.status).toBe(404)
  expect(await response.json()).toMatchObject({ code: 'NO_SUCH_SITE' })
})

test.each([
  ['', 'There is no format “”; there is csv, xml, ndjson, json, jsonld.'],
  ['format=pdf', 'There is no format “pdf”; there is csv, xml, ndjson, json, jsonld.'],
  ['format=__proto__', 'There is no format “__proto__”; there is csv, xml, ndjson, json, jsonld.'],
  ['format=csv&from=soon', '“soon” is not a day; a day is written like 2026-11-21.'],
])('%s is refused, saying why', async (query, detail) => {
  const response = await get(query)

  expect(response.status).toBe(400)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(response.headers.has('content-disposition')).toBe(false)
  expect(await response.json()).toEqual({
    type: 'about:blank',
    title: 'Bad Request',
    status: 400,
    code: 'INVALID_FILTER',
    detail,
  })
})

describe('an export of thousands', () => {
  /** A store with `count` receipts that tells how many of them were read, and whether the reading was ended. */
  function counting(count: number, failsAt = Number.POSITIVE_INFINITY) {
    const seen = { read: 0, ended: false }
    async function* each(): AsyncGenerator<KeptReceipt> {
      try {
        for (let n = 1; n <= count; n++) {
          if (n === failsAt) throw new Error('disk gone')
          seen.read = n
          yield keptAt(n)
        }
      } finally {
        seen.ended = true
      }
    }
    return { seen, from: { ...store, each } }
  }

  test.each(['csv', 'xml', 'ndjson', 'json', 'jsonld'])(
    'as %s is read only as fast as it is taken, and no further when its reader goes',
    async format => {
      const { seen, from } = counting(5000)

      const reader = (await get(`format=${format}`, from)).body?.getReader()
      await reader?.read()
      await reader?.read()
      expect(seen.read).toBeGreaterThan(0)
      expect(seen.read).toBeLessThan(500)
      await reader?.cancel()

      expect(seen.ended).toBe(true)
    },
  )

  test('that fails half-way breaks off and does not pass for whole', async () => {
    const { from } = counting(5000, 2500)

    await expect((await get('format=json', from)).text()).rejects.toThrow('disk gone')
    await expect((await get('format=csv', from)).text()).rejects.toThrow('disk gone')
  })

  test('from the real store is complete', async () => {
    for (let start = 1; start <= 4000; start += 1000) {
      await store.keep(Array.from({ length: 1000 }, (_, i) => keptAt(start + i)))
    }

    const ids = cellsOf(await (await get('format=csv')).text())
      .slice(1)
      .map(row => row[3])

    expect(ids).toEqual(Array.from({ length: 4000 }, (_, i) => receiptId(4000 - i)))
    expect(await (await get('format=json')).json()).toHaveLength(4000)
  })
})
