import * as fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { parseConfig } from '../../src/contract/config.js'
import { parseReceipt, type Receipt } from '../../src/contract/receipt.js'
import { uuidv7 } from '../../src/contract/uuid.js'
import { mailLinks, signToken } from '../../src/email/index.js'
import { emailRoutes } from '../../src/server/email/routes.js'
import { openDatabase } from '../../src/server/stores/sqlite/database.js'
import { createSqliteStore } from '../../src/server/stores/sqlite/store.js'
import type { ReceiptStore } from '../../src/server/stores/store.js'

const DAY = 86_400_000
const START = Date.UTC(2026, 10, 21, 10)
const secret = 'a secret of thirty-two characters or more'
const subject = 'f3a1c27b90d4e85a'
const site = parseConfig({
  site: 'open-campus',
  policy: { version: '2026-11-01' },
  controller: { name: 'Open Campus' },
})
const recipient = mailLinks({ endpoint: 'http://receipts.test', site: site.site, secret }).for({
  subject,
  message: 'news-1',
})

let store: ReceiptStore
let now: number
let app: ReturnType<typeof emailRoutes>
let taken: Receipt[]

beforeEach(async () => {
  store = createSqliteStore(await openDatabase(':memory:'))
  now = START
  taken = []
  app = emailRoutes({
    store,
    sites: [site],
    secret,
    now: () => now,
    ingest: {
      keep: (receipts, at) => {
        taken.push(...receipts)
        return store.keep(receipts.map(receipt => ({ receipt, receivedAt: at })))
      },
    },
  })
})

/** The path below the mount point of a link in the mail. */
const pathOf = (link: string): string => new URL(link).pathname.replace(/^\/e/, '')

const get = async (link: string | Promise<string>, init: RequestInit = {}): Promise<Response> =>
  app.request(pathOf(await link), init)

async function decide(choice: Record<string, boolean>, more: Partial<Receipt> = {}): Promise<Receipt> {
  const given = Object.values(choice).some(Boolean)
  const receipt = parseReceipt({
    schema: 'askfirst.receipt/1',
    id: uuidv7(now),
    previous: null,
    site: site.site,
    at: new Date(now).toISOString(),
    decision: given ? 'given' : 'refused',
    method: 'save',
    trusted: true,
    choice,
    policy: '2026-11-01',
    notice: null,
    locale: 'ro',
    signals: { gpc: false },
    library: '0.1.0',
    subject,
    ...more,
  })
  await store.keep([{ receipt, receivedAt: now }])
  now += 1000
  return receipt
}

const events = (): Promise<readonly unknown[]> => store.mailEvents(site.site)

/** Everything that the store holds of decisions. */
const receipts = async () => (await store.newest({ site: site.site }, 100)).receipts.map(({ receipt }) => receipt)

describe('an open', () => {
  test('before any decision gives the pixel and records nothing; after a yes it records one', async () => {
    const before = await get(recipient.openPixel())
    expect(before.status).toBe(200)
    expect(await events()).toEqual([])

    await decide({ functional: false, analytics: true })
    const after = await get(recipient.openPixel())

    expect(after.status).toBe(200)
    expect(await events()).toEqual([
      { site: site.site, subject, message: 'news-1', kind: 'open', target: null, at: START + 1000 },
    ])
  })

  test.each([
    ['a no', { functional: true, analytics: false }, {}],
    ['a yes to another category', { functional: true }, {}],
    ['a yes to another policy', { analytics: true }, { policy: '2025-01-01' }],
    ['a yes of another person', { analytics: true }, { subject: '0000000000000000' }],
  ] as const)('after %s records nothing', async (_, choice, more) => {
    await decide(choice, more)

    expect((await get(recipient.openPixel())).status).toBe(200)

    expect(await events()).toEqual([])
  })

  test('once the yes is too old records nothing', async () => {
    await decide({ analytics: true })

    now = START + site.record.maxAgeDays * DAY - 1
    await get(recipient.openPixel())
    expect(await events()).toHaveLength(1)
    now += 1
    await get(recipient.openPixel())
    expect(await events()).toHaveLength(1)
  })

  test('is a picture that is kept nowhere, sets no cookie and says nothing', async () => {
    await decide({ analytics: true })

    const response = await get(recipient.openPixel())
    const body = new Uint8Array(await response.arrayBuffer())

    expect(response.headers.get('content-type')).toBe('image/gif')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.has('set-cookie')).toBe(false)
    expect(new TextDecoder().decode(body.slice(0, 6))).toBe('GIF89a')
    expect(body).toHaveLength(42)
  })

  test('that cannot be kept still gives the pixel, and the fault is told', async () => {
    const errors: unknown[] = []
    const broken = { ...store, latestOf: () => Promise.reject(new Error('disk full')) }
    const ingest = { keep: () => Promise.resolve([]) }
    app = emailRoutes({ store: broken, ingest, sites: [site], secret, now: () => now, onError: e => errors.push(e) })

    expect((await get(recipient.openPixel())).status).toBe(200)
    expect((await get(recipient.link('https://example.org/'))).status).toBe(302)

    expect(errors).toHaveLength(2)
  })
})

describe('a click', () => {
  const target = 'https://example.org/news?id=1#top'

  test('leads to the signed address whatever the choice, and is recorded only after a yes', async () => {
    const before = await get(recipient.link(target))
    expect(before.status).toBe(302)
    expect(await events()).toEqual([])

    await decide({ analytics: true })
    const after = await get(recipient.link(target))

    for (const response of [before, after]) {
      expect(response.headers.get('location')).toBe(target)
      expect(response.headers.has('set-cookie')).toBe(false)
    }
    expect(await events()).toEqual([expect.objectContaining({ kind: 'click', target })])
  })
})

test.each([
  ['HEAD', {}],
  ['GET', { 'Sec-Purpose': 'prefetch;prerender' }],
  ['GET', { Purpose: 'prefetch' }],
  ['GET', { 'X-Moz': 'prefetch' }],
])('what no person asked for is answered and not recorded: %s %j', async (method, headers) => {
  await decide({ analytics: true })

  expect((await get(recipient.openPixel(), { method, headers })).status).toBe(200)
  expect((await get(recipient.link('https://example.org/'), { method, headers })).status).toBe(302)
  expect((await get(recipient.stop(), { method, headers })).status).toBe(200)
  expect(await events()).toEqual([])

  await get(recipient.openPixel())
  expect(await events()).toHaveLength(1)
  expect(taken).toEqual([])
})

describe('a stop', () => {
  test('withdraws analytics with a receipt that names the one before, and silences mail already out', async () => {
    const given = await decide({ functional: true, analytics: true, 'analytics/matomo': true })
    await get(recipient.openPixel())
    expect(await events()).toHaveLength(1)

    const response = await get(recipient.stop(), { method: 'POST' })
    now += 1000
    await get(recipient.openPixel())
    await get(recipient.link('https://example.org/'))

    expect(response.status).toBe(200)
    expect(await events()).toHaveLength(1)
    expect(taken).toHaveLength(1)
    expect(parseReceipt(taken[0])).toMatchObject({
      previous: given.id,
      decision: 'withdrawn',
      method: 'email',
      choice: { functional: true, analytics: false, 'analytics/matomo': false },
      subject,
      policy: given.policy,
      locale: 'ro',
      at: new Date(START + 1000).toISOString(),
    })
    expect((await store.chain(site.site, given.id)).map(({ receipt }) => receipt.id)).toEqual([given.id, taken[0]?.id])
  })

  test('said twice, one after the other or at once, makes one receipt', async () => {
    await decide({ analytics: true })

    const post = () => get(recipient.stop(), { method: 'POST' })
    const atOnce = await Promise.all([post(), post(), post()])
    now += 5000
    const later = await post()

    expect([...atOnce, later].map(response => response.status)).toEqual([200, 200, 200, 200])
    expect((await receipts()).map(receipt => receipt.decision)).toEqual(['withdrawn', 'given'])
  })

  test('after a new yes works again', async () => {
    await decide({ analytics: true })
    await get(recipient.stop(), { method: 'POST' })
    now += 1000
    await decide({ analytics: true })

    await get(recipient.stop(), { method: 'POST' })

    expect((await receipts()).map(receipt => receipt.decision)).toEqual(['withdrawn', 'given', 'withdrawn', 'given'])
  })

  test.each([
    ['nobody has decided', null],
    ['the answer was no', { analytics: false }],
  ])('when %s is answered and makes no receipt', async (_, choice) => {
    if (choice) await decide(choice)
    const before = await receipts()

    const response = await get(recipient.stop(), { method: 'POST' })

    expect(response.status).toBe(200)
    expect(await response.text()).toContain('<h1>')
    expect(await receipts()).toEqual(before)
  })

  test.each([
    ['urlencoded', new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })],
    ['multipart', formData()],
    ['empty', null],
    ['anything else', 'not a form'],
  ])('takes a body that is %s', async (_, body) => {
    await decide({ analytics: true })

    const response = await get(recipient.stop(), { method: 'POST', body })

    expect(response.status).toBe(200)
    expect(response.headers.has('set-cookie')).toBe(false)
    expect(taken).toHaveLength(1)
  })

  test('that could not be kept is not said to be done', async () => {
    await decide({ analytics: true })
    const ingest = { keep: () => Promise.reject(new Error('queue full')) }
    app = emailRoutes({ store, ingest, sites: [site], secret, now: () => now })
    app.onError((_, c) => c.body(null, 503))

    expect((await get(recipient.stop(), { method: 'POST' })).status).toBe(503)
    expect(await receipts()).toHaveLength(1)
  })
})

function formData(): FormData {
  const form = new FormData()
  form.set('List-Unsubscribe', 'One-Click')
  return form
}

describe('the page that stops', () => {
  test('says what will stop, in the language of the last decision, and changes nothing', async () => {
    await decide({ analytics: true })

    const response = await get(recipient.stop(), { headers: { 'Accept-Language': 'lv' } })
    const page = await response.text()

    expect(page).toContain('<html lang="ro">')
    expect(page).toContain('Open Campus înregistrează când deschideți mesajele sale')
    expect(page).toContain('<form method="post">')
    expect(await receipts()).toHaveLength(1)
    expect(taken).toEqual([])
  })

  test.each([
    ['lv, en;q=0.8', 'lv'],
    ['fi, pt-BR;q=0.9, en;q=0.5', 'pt'],
    ['en;q=0.1, ro;q=0.7', 'ro'],
    ['fi', 'en'],
    ['constructor, __proto__, ;q=x', 'en'],
    ['', 'en'],
  ])('before any decision speaks what the browser asks for: "%s" gives %s', async (header, lang) => {
    const page = await (await get(recipient.stop(), { headers: { 'Accept-Language': header } })).text()

    expect(page).toContain(`<html lang="${lang}">`)
  })

  test('offers no button when nothing is measured, and links to the receipt', async () => {
    const no = await decide({ analytics: false })

    const page = await (await get(recipient.stop())).text()

    expect(page).not.toContain('<button')
    expect(page).toContain(`href="../../v1/receipts/${no.id}?site=open-campus"`)
  })

  test('may load nothing and is found by no search engine', async () => {
    const { headers } = await get(recipient.stop())

    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('x-robots-tag')).toBe('noindex')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.has('set-cookie')).toBe(false)
  })

  test('escapes the controller’s name', async () => {
    const named = { ...site, controller: { name: '<b>A & $& B</b>' } }
    const ingest = { keep: () => Promise.resolve([]) }
    app = emailRoutes({ store, ingest, sites: [named], secret, now: () => now })

    expect(await (await get(recipient.stop())).text()).toContain('&lt;b&gt;A &amp; $&amp; B&lt;/b&gt;')
  })
})

describe('a token that is not for this', () => {
  const mark = { site: site.site, subject, message: 'news-1' }
  const refused: [string, () => Promise<string>][] = [
    ['of another secret', () => signToken(`${secret}.`, { ...mark, kind: 'click', target: 'https://evil.example/' })],
    ['of a site that is not served', () => signToken(secret, { ...mark, site: 'gone', kind: 'open' })],
    ['made up', () => Promise.resolve('1.e30.AAAA')],
    ['not even text', () => Promise.resolve('%00')],
  ]

  test.each(refused)('%s is not found, by any method, and leads nowhere', async (_, make) => {
    await decide({ analytics: true })
    const token = await make()

    const answers = await Promise.all([
      ...['o', 'c', 'u'].map(path => app.request(`/${path}/${token}`)),
      app.request(`/u/${token}`, { method: 'POST' }),
    ])

    for (const answer of answers) {
      expect(answer.status).toBe(404)
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
      expect(answer.headers.has('location')).toBe(false)
      expect(await answer.json()).toEqual({
        type: 'about:blank',
        title: 'Not Found',
        status: 404,
        code: 'NOT_FOUND',
        detail: 'There is nothing at this address.',
      })
    }
    expect(await events()).toEqual([])
    expect(taken).toEqual([])
  })

  test('for one route does not open another', async () => {
    await decide({ analytics: true })
    const [open, click, stop] = [
      await signToken(secret, { ...mark, kind: 'open' }),
      await signToken(secret, { ...mark, kind: 'click', target: 'https://example.org/' }),
      await signToken(secret, { ...mark, kind: 'stop' }),
    ]

    for (const path of [`/u/${open}`, `/c/${open}`, `/u/${click}`, `/o/${click}`, `/o/${stop}`, `/c/${stop}`]) {
      expect((await app.request(path)).status).toBe(404)
    }
    expect((await app.request(`/u/${open}`, { method: 'POST' })).status).toBe(404)
    expect(taken).toEqual([])
  })

  test('altered anywhere never redirects', async () => {
    const token = await signToken(secret, { ...mark, kind: 'click', target: 'https://example.org/' })
    expect((await app.request(`/c/${token}`)).status).toBe(302)

    await fc.assert(
      fc.asyncProperty(fc.nat(token.length - 1), fc.constantFrom(...'aZ09-_.'), async (at, c) => {
        fc.pre(token[at] !== c)
        const answer = await app.request(`/c/${token.slice(0, at)}${c}${token.slice(at + 1)}`)
        expect([answer.status, answer.headers.get('location')]).toEqual([404, null])
      }),
      { numRuns: 300 },
    )
  })
})
