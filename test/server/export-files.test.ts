import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { parseConfig } from '../../src/contract/config.js'
import { receiptInLine } from '../../src/contract/exported-line.js'
import type { Receipt } from '../../src/contract/receipt.js'
import { createLines } from '../../src/islands/download/lines.js'
import { JSON_LD_CONTEXT } from '../../src/server/formats/json-ld/context.js'
import { jsonLdNodeOf } from '../../src/server/formats/json-ld/receipt.js'
import { chunksOf } from '../../src/server/operator/export/format.js'
import { FORMATS } from '../../src/server/operator/export/formats.js'
import { wholeReader } from '../../src/server/operator/export/whole.js'
import { openStores } from '../../src/server/stores/open.js'
import type { KeptReceipt } from '../../src/server/stores/store.js'
import { anyReceipt, HASH, noticeWith, receiptId, receiptWith } from '../suites/receipts.js'
import { NOON, openOperatorForTest, PUBLIC_URL } from './open-operator.js'

const schema = { fileName: 'receipts.xsd', contents: readFileSync('schema/receipts.xsd', 'utf8') }
const about = { site: 'open-campus', madeAt: NOON, filter: `site=open-campus&id=${receiptId(9)}`, after: null }
const names = [...FORMATS.keys()]

const wholeOf = wholeReader({
  store: { find: async () => null, notice: async () => null },
  site: parseConfig({ site: 'open-campus' }),
  publicUrl: PUBLIC_URL,
})

const keptOf = (receipt: Receipt, i: number): KeptReceipt => ({ receipt, receivedAt: NOON - i })
const many = (count: number): KeptReceipt[] =>
  Array.from({ length: count }, (_, i) => keptOf(receiptWith({ id: receiptId(i + 1) }), i))

async function* one<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}

async function fileOf(name: string, receipts: readonly KeptReceipt[], isRest = false): Promise<string> {
  const format = FORMATS.get(name)
  if (!format) throw new Error(`there is ${names.join()}`)
  let text = ''
  for await (const chunk of chunksOf(format, one(receipts), about, { isRest, wholeOf })) text += chunk
  return text
}

const faultsOf = async (xml: string): Promise<readonly string[]> => {
  const { errors } = await validateXML({ xml: { fileName: 'receipts.xml', contents: xml }, schema })
  return errors.map(({ rawMessage }) => rawMessage)
}

describe('XML', () => {
  test('is what the published schema says, whatever browsers have sent', async () => {
    const any = fc.sample(anyReceipt, { numRuns: 300, seed: 1 }).map(keptOf)
    const named = receiptWith({
      subject: 'a-hash-of-16-and-more',
      previous: receiptId(3),
      notice: null,
      trusted: false,
    })

    expect(await faultsOf(await fileOf('xml', [...any, keptOf(named, 1)]))).toEqual([])
    expect(await faultsOf(await fileOf('xml', []))).toEqual([])
  })

  test('that is not what the schema says is told', async () => {
    const file = await fileOf('xml', many(1))

    expect(await faultsOf(file.replace('<decision>given', '<decision>bought'))).not.toEqual([])
    expect(await faultsOf(file.replace('</receipts>', ''))).not.toEqual([])
  })

  test('keeps signs of its own inside texts', async () => {
    const format = FORMATS.get('xml')
    const head = format?.head({ ...about, filter: `a=<b>&"c"='d'` }) ?? ''

    expect(head).toContain('filter="a=&lt;b&gt;&amp;&quot;c&quot;=&apos;d&apos;"')
    expect(await faultsOf(head + format?.tail)).toEqual([])
  })
})

describe('JSON', () => {
  test.each([0, 1, 99, 100, 101, 250])('of %i receipts is one array, and NDJSON a text a line', async count => {
    const all: unknown = JSON.parse(await fileOf('json', many(count)))
    const lines = (await fileOf('ndjson', many(count))).split('\n').slice(0, -1)

    expect(all).toHaveLength(count)
    expect(lines.map(line => JSON.parse(line))).toEqual(all)
  })
})

describe('JSON-LD', () => {
  test('is one graph of what each receipt is by itself, with its notice and what it replaces', async () => {
    const { deps, app, signedIn } = await openOperatorForTest()
    const notice = noticeWith({ categories: [{ id: 'analytics', title: 'Statistici', text: 'Câte vizite sunt.' }] })
    await deps.store.keepNotice('open-campus', HASH, JSON.stringify(notice))
    await deps.store.keep([
      keptOf(receiptWith({ id: receiptId(1), notice: HASH }), 1),
      keptOf(receiptWith({ id: receiptId(2), notice: HASH, previous: receiptId(1), decision: 'changed' }), 0),
    ])

    const response = await app.request('/export/file?format=jsonld', { headers: { cookie: await signedIn() } })
    const { '@graph': graph, '@context': context } = (await response.json()) as Record<string, unknown>

    const [site] = deps.sites
    const { store, publicUrl } = deps
    const read = wholeReader({ store, site: site ?? parseConfig({ site: 'open-campus' }), publicUrl })
    const [newest, oldest] = (await store.newest({}, 2)).receipts
    const nodes = [newest, oldest].flatMap(kept => (kept ? [read(kept)] : []))
    const expected = (await Promise.all(nodes)).map(whole => jsonLdNodeOf(whole))
    expect(context).toEqual(JSON_LD_CONTEXT)
    expect(graph).toEqual(JSON.parse(JSON.stringify(expected)))
    expect(JSON.stringify(graph)).toContain('Câte vizite sunt.')
  })
})

describe.each(names)('%s', name => {
  test('has a line a receipt, by which its number is found', async () => {
    const receipts = fc.sample(anyReceipt, { numRuns: 100, seed: 2 }).map(keptOf)
    const found = (await fileOf(name, receipts)).split('\n').flatMap(line => receiptInLine(line) ?? [])

    expect(found).toEqual(receipts.map(({ receipt }) => receipt.id))
  })

  test('cut anywhere, its whole lines and the rest from there are the file', async () => {
    const receipts = many(120)
    const file = await fileOf(name, receipts)
    for (const cut of [0, 3, 60, 400, 5000, Math.floor(file.length / 2), file.length - 2]) {
      const lines = createLines()
      const kept = lines.take(file.slice(0, cut))
      lines.startAgain()
      const at = receipts.findIndex(({ receipt }) => receipt.id === lines.last) + 1
      const rest = await fileOf(name, receipts.slice(at), at > 0)

      expect(kept + lines.take(rest) + lines.end(), `cut at ${cut}`).toBe(file)
      expect(lines.receipts).toBe(120)
    }
  })
})

describe('the address of a file', () => {
  async function open() {
    const opened = await openOperatorForTest()
    const headers = { cookie: await opened.signedIn() }
    await opened.deps.store.keep(many(250))
    return { ...opened, get: async (query: string) => opened.app.request(`/export/file?${query}`, { headers }) }
  }

  test.each(names)('as %s goes on behind the number of a receipt, as a part of its own or as the rest', async name => {
    const { get } = await open()
    const whole = await (await get(`format=${name}`)).text()
    const after = receiptId(100)

    const part = await get(`format=${name}&after=${after}`)
    const [text, rest] = [await part.text(), await (await get(`format=${name}&after=${after}&rest=yes`)).text()]

    expect(whole.endsWith(rest)).toBe(true)
    expect(text.split('\n').filter(line => receiptInLine(line))).toHaveLength(150)
    expect(part.headers.get('content-disposition')).toContain('-part-2.')
    if (name === 'xml') expect(await faultsOf(text)).toEqual([])
    if (name === 'json') expect(JSON.parse(text)).toHaveLength(150)
  })

  test.each([receiptId(999), 'somewhere', `1~${receiptId(1)}x`])(
    'says so when it cannot go on behind %s',
    async after => {
      const { get } = await open()

      const response = await get(`format=csv&after=${after}`)

      expect(response.status).toBe(404)
      expect(await response.json()).toMatchObject({ code: 'NO_SUCH_PLACE', detail: expect.stringContaining(after) })
    },
  )

  test('does not go on behind another site’s receipt, nor tell that it is there', async () => {
    const { get } = await open()

    expect((await get(`format=csv&site=library&after=${receiptId(1)}`)).status).toBe(404)
  })

  test.each([
    ['', '250'],
    ['decision=given', '250'],
    ['category=analytics&from=2026-11-01', '250'],
    ['locale=de', '0'],
    ['subject=a-hash-of-16-and-more', '0'],
  ])('tells how many receipts %j will be, where that is known', async (query, total) => {
    const { get } = await open()

    expect((await get(`format=csv&${query}`)).headers.get('askfirst-total')).toBe(total)
  })

  test('is noted in the audit log, with nothing of a person', async () => {
    const { get, deps } = await open()
    await (await get('format=csv&subject=a-hash-of-16-and-more')).text()

    const acts = await deps.database.rows(deps.database.sql.selectFrom('operator_audit').selectAll())

    expect(acts).toMatchObject([{ operator: 'owner@example.org', action: 'receipts.exported', site: 'open-campus' }])
    expect(JSON.stringify(acts)).not.toContain('a-hash-of')
  })
})

test('an export breathes: others are served while it is read', async () => {
  const { store } = await openStores(':memory:')
  await store.keep(many(1000))
  await store.keep(many(3000).slice(1000))
  let turns = 0
  const beat = setInterval(() => turns++, 0)
  let read = 0
  for await (const _ of store.each({})) if (++read % 1000 === 0) expect(turns).toBeGreaterThan(0)
  clearInterval(beat)

  expect(read).toBe(3000)
  await store.close()
})
