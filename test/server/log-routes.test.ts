import { describe, expect, test } from 'vitest'
import { proveReceipt } from '../../src/contract/log/check.js'
import { openCheckpoint } from '../../src/contract/log/checkpoint.js'
import { leafHash } from '../../src/contract/log/hash.js'
import { parseLogKey } from '../../src/contract/log/key.js'
import { hashesIn } from '../../src/contract/log/tile.js'
import { rootOf } from '../../src/contract/log/tree.js'
import { openDatabase } from '../../src/server/stores/sqlite/database.js'
import { createSqliteLogStore } from '../../src/server/stores/sqlite/log-store.js'
import { receiptId, receiptWith } from '../suites/receipts.js'
import { openServer, SITE, type TestServer } from './open-server.js'

const HTML = { headers: { accept: 'text/html' } }
const FOR_EVER = 'public, max-age=31536000, immutable'

/** Posts receipts 1 to `count` and gives them their places. */
async function withReceipts(count: number): Promise<TestServer> {
  const server = await openServer()
  const receipts = Array.from({ length: count }, (_, i) => receiptWith({ id: receiptId(i + 1) }))
  for (let i = 0; i < count; i += 30) await server.postReceipts(receipts.slice(i, i + 30))
  await server.integrate()
  return server
}

const keysOf = async (server: TestServer) =>
  (await server.ask('/log/open-campus/keys')).text.trimEnd().split('\n').map(parseLogKey)

/** A tile's hashes; entries without their lengths. */
async function tile(server: TestServer, path: string) {
  const answer = await server.fetch(new Request(`https://receipts.example.org/log/open-campus/tile/${path}`))
  return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) }
}

describe('the log', () => {
  test('of a new site is empty and signed', async () => {
    const server = await openServer()

    const answer = await server.ask('/log/open-campus/checkpoint')

    const keys = await keysOf(server)
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('public, max-age=2')
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(await openCheckpoint(answer.text, keys)).toMatchObject({
      origin: 'receipts.example.org/log/open-campus',
      size: 0,
    })
  })

  test('has tiles that lead to the signed root, and bundles of entries that lead to the tiles', async () => {
    const server = await withReceipts(300)

    const [full, partial, above, entries] = await Promise.all(
      ['0/000', '0/001.p/44', '1/000.p/1', 'entries/001.p/44'].map(path => tile(server, path)),
    )

    const leaves = [...hashesIn(full?.bytes ?? new Uint8Array()), ...hashesIn(partial?.bytes ?? new Uint8Array())]
    const { size, root } = await openCheckpoint(
      (await server.ask('/log/open-campus/checkpoint')).text,
      await keysOf(server),
    )
    expect([size, leaves.length]).toEqual([300, 300])
    expect(rootOf(leaves)).toEqual(root)
    expect(hashesIn(above?.bytes ?? new Uint8Array())).toEqual([rootOf(leaves.slice(0, 256))])
    const bundle = entries?.bytes ?? new Uint8Array()
    expect(bundle).toHaveLength(44 * 34)
    expect(bundle.slice(34, 36)).toEqual(Uint8Array.of(0, 32))
    expect(leafHash(bundle.slice(36, 68))).toEqual(leaves[257])
    expect(full?.answer.headers.get('content-type')).toBe('application/octet-stream')
    expect(full?.answer.headers.get('cache-control')).toBe(FOR_EVER)
  })

  test('has no tile that it has not come to, and none of another form', async () => {
    const server = await withReceipts(3)
    expect((await tile(server, '0/000.p/3')).answer.status).toBe(200)
    expect((await tile(server, '0/000.p/2')).bytes).toHaveLength(64)

    for (const path of ['0/000', '0/000.p/4', '0/001.p/1', '1/000.p/1', '0/0', '0/000.p/0', 'x', 'entries/000']) {
      expect((await tile(server, path)).answer.status, path).toBe(404)
    }
    expect((await server.ask('/log/constructor/checkpoint')).json()['code']).toBe('UNKNOWN_SITE')
  })

  test('has a page that shows its keys and runs nothing', async () => {
    const server = await openServer({}, { now: () => Date.UTC(2026, 10, 21) })
    const [line] = (await server.ask('/log/open-campus/keys')).text.split('\n')

    const page = await server.ask('/log/open-campus', HTML)

    expect(page.text).toContain(`<code>${line}</code>, made on 2026-11-21`)
    expect(page.text).toContain('href="open-campus/checkpoint"')
    expect(page.text).not.toContain('<script')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  test('is one for each site, with keys of its own', async () => {
    const server = await openServer({ sites: [SITE, { site: 'second', origins: SITE.origins }] })
    await server.postReceipts([receiptWith(), receiptWith({ site: 'second' }), receiptWith({ id: receiptId(2) })])
    await server.integrate()

    const [first, second] = await Promise.all(
      ['open-campus', 'second'].map(async site => (await server.ask(`/log/${site}/checkpoint`)).text.split('\n')),
    )

    expect([first?.[1], second?.[1]]).toEqual(['2', '1'])
    expect((await server.ask('/log/second/keys')).text).not.toBe((await server.ask('/log/open-campus/keys')).text)
  })
})

describe('a receipt', () => {
  test('has its proof without anybody asking for it', async () => {
    const server = await openServer()
    await server.postReceipts(receiptWith())
    const answer = async () => (await server.ask(`/v1/receipts/${receiptId(1)}`)).json()

    await expect.poll(async () => (await answer())['proof'], { timeout: 10_000 }).not.toBeNull()

    const { proof, ...logged } = await answer()
    expect(await proveReceipt(logged as never, String(proof), await keysOf(server))).toMatchObject({ index: 0 })
  })

  test('is proved by what it is answered with, and by the file beside it', async () => {
    const server = await withReceipts(300)

    for (const n of [1, 256, 257, 300]) {
      const answer = (await server.ask(`/v1/receipts/${receiptId(n)}`)).json()
      const file = await server.ask(`/v1/receipts/${receiptId(n)}?format=proof`, HTML)

      const proved = await proveReceipt(answer as never, String(answer['proof']), await keysOf(server))
      expect(proved).toMatchObject({ index: n - 1, checkpoint: { size: 300 } })
      expect(file.text).toBe(answer['proof'])
      expect(file.headers.get('content-disposition')).toContain(`receipt-${receiptId(n)}.tlog-proof`)
    }
  })

  test('without a place yet has a page that says so, and no file', async () => {
    const now = () => Date.UTC(2026, 10, 21)
    const server = await openServer({}, { now })
    // Another process leads, and with a clock that stands still its lease never ends.
    const other = await openDatabase(server.data)
    expect(await createSqliteLogStore(other, { now }).lead('open-campus', 'another', 1000)).toBe(true)
    other.close()
    await server.postReceipts(receiptWith({ locale: 'en' }))
    await server.integrate()

    const [page, file] = await Promise.all([
      server.ask(`/v1/receipts/${receiptId(1)}`, HTML),
      server.ask(`/v1/receipts/${receiptId(1)}?format=proof`),
    ])

    expect(page.text).toContain('<p id="proof">This receipt is kept and waits for its place')
    expect(page?.text).not.toContain('<script')
    expect([file.status, file.json()['detail']]).toEqual([404, expect.stringContaining('no place in the log yet')])
  })

  test('that has been erased says so, and its neighbour is proved as before', async () => {
    const server = await withReceipts(3)
    const database = await openDatabase(server.data)
    const erasure = { id: receiptId(2), at: 1, by: 'dpo@example.org', why: 'asked' }
    await createSqliteLogStore(database).erase('open-campus', erasure)
    database.close()

    const gone = await server.ask(`/v1/receipts/${receiptId(2)}`)
    const there = (await server.ask(`/v1/receipts/${receiptId(3)}`)).json()

    expect([gone.status, gone.json()['detail']]).toEqual([404, 'This receipt has been erased.'])
    expect(await proveReceipt(there as never, String(there['proof']), await keysOf(server))).toMatchObject({ index: 2 })
  })

  test.each([
    ['en', 'Entry 1 of 2 in the log'],
    ['ro', 'Intrarea 1 din 2 în registrul'],
    ['pt', 'Entrada 1 de 2 no registo'],
    ['lv', '1. ieraksts no 2 žurnālā'],
    ['de', 'Entry 1 of 2 in the log'],
  ])('says on its page in %s where it stands', async (locale, words) => {
    const server = await openServer()
    await server.postReceipts([receiptWith({ locale }), receiptWith({ id: receiptId(2), locale })])
    await server.integrate()

    const page = await server.ask(`/v1/receipts/${receiptId(1)}`, HTML)

    expect(page.text).toContain(`role="status">${words} receipts.example.org/log/open-campus`)
    expect(page.text).toContain('href="../../log/open-campus"')
  })
})
