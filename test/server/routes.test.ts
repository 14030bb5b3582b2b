import { assert, asyncProperty, constantFrom, stringMatching } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Notice, noticeHashOf } from '../../src/contract/notice.js'
import { noticeWith, receiptId, receiptWith } from '../suites/receipts.js'
import { ORIGIN, openServer, SITE } from './open-server.js'

const HTML = { headers: { accept: 'text/html,application/xhtml+xml' } }

const notice = (changes: Partial<Notice> = {}): Notice =>
  noticeWith({
    policy: { version: '2026-11-01', url: '/privacy' },
    controller: { name: 'Campus <b>Deschis</b>' },
    texts: { acceptAll: '<script>alert(1)</script>', title: 'Alegi tu', text: 'Nimic nu pornește înainte.' },
    categories: [{ id: 'analytics', title: 'Statistici', text: 'Vizite' }],
    services: [{ id: 'hotjar', category: 'analytics', title: 'Hotjar' }],
    ...changes,
  })

const post = (body: unknown, headers: Record<string, string> = {}) => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': 'text/plain', ...headers },
})

describe('a notice', () => {
  test('is kept under its hash and given back in its canonical form; asked for no more', async () => {
    const server = await openServer()
    const hash = (await noticeHashOf(notice())) ?? ''

    const kept = await server.ask(`/v1/notices?hash=${hash}`, post(notice(), { origin: ORIGIN }))
    const given = await server.ask(`/v1/notices/${hash}?site=open-campus`)
    const receipt = await server.postReceipts(receiptWith({ notice: hash }))

    expect([kept.status, kept.json()]).toEqual([201, { hash }])
    expect(given.json()).toEqual(notice())
    expect(given.headers.get('cache-control')).toContain('immutable')
    expect(receipt.json()['missingNotices']).toEqual([])
  })

  test('is refused when it is not what its hash says, is too large, foreign, broken or of no site here', async () => {
    const server = await openServer()
    const wrong = `sha256-${'A'.repeat(43)}`
    const large = notice({
      texts: Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`t${i}`, 'x'.repeat(3900)])),
    })
    const half = { ...notice(), texts: { a: '\ud800' } }

    const answers = await Promise.all([
      server.ask(`/v1/notices?hash=${wrong}`, post(notice())),
      server.ask('/v1/notices', post(large)),
      server.ask('/v1/notices', post(notice(), { origin: 'https://evil.example' })),
      server.ask('/v1/notices', post({ ...notice(), extra: 1 })),
      server.ask('/v1/notices', post(half)),
      server.ask('/v1/notices', post(notice({ site: 'another' }))),
      server.ask(`/v1/notices/${wrong}`),
      server.ask('/v1/notices/nothing'),
    ])

    expect(answers.map(({ status, json }) => [status, json()['code']])).toEqual([
      [422, 'INVALID_NOTICE'],
      [413, 'TOO_LARGE'],
      [403, 'FOREIGN_ORIGIN'],
      [422, 'UNKNOWN_KEY'],
      [422, 'INVALID_NOTICE'],
      [404, 'UNKNOWN_SITE'],
      [404, 'NOT_FOUND'],
      [422, 'INVALID_NOTICE'],
    ])
  })
})

describe('the visitor’s own page', () => {
  test('says in the visitor’s language what was chosen, when, under which policy, and what was shown', async () => {
    const server = await openServer({}, { now: () => Date.parse('2026-11-21T10:15:31Z') })
    const { hash } = (await server.ask('/v1/notices', post(notice()))).json()
    await server.postReceipts([
      receiptWith({ notice: String(hash), choice: { analytics: true, 'analytics/hotjar': false } }),
      receiptWith({ id: receiptId(2), previous: receiptId(1), decision: 'withdrawn', choice: { analytics: false } }),
    ])

    const page = await server.ask(`/v1/receipts/${receiptId(1)}?site=open-campus`, HTML)

    expect(page.status).toBe(200)
    expect(page.text).toContain('<html lang="ro">')
    expect(page.text).toContain('Consimțământ acordat')
    expect(page.text).toContain('21 noiembrie 2026')
    expect(page.text).toContain('2026-11-01')
    expect(page.text).toContain('<td>Statistici</td><td>Permis</td>')
    expect(page.text).toContain('<td>Statistici: Hotjar</td><td>Refuzat</td>')
    expect(page.text).toContain('<p><strong>Alegi tu</strong></p>\n<p>Nimic nu pornește înainte.</p>')
    expect(page.text).toContain(`href="${receiptId(2)}?site=open-campus"`)
    expect(page.text).toContain('Consimțământ retras')
  })

  test('runs nothing that came from outside, is kept by nobody and found by no search', async () => {
    const server = await openServer()
    const { hash } = (await server.ask('/v1/notices', post(notice()))).json()
    await server.postReceipts(receiptWith({ notice: String(hash) }))

    const page = await server.ask(`/v1/receipts/${receiptId(1)}`, HTML)

    expect(page.text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(page.text).not.toContain('<script')
    expect(page.text).not.toContain('<b>')
    expect(page.headers.get('content-security-policy')).toMatch(
      /^default-src 'none';.*style-src 'sha256-[\w+/]+=*'; script-src 'sha256-[\w+/]+=*'$/,
    )
    expect(page.headers.get('cache-control')).toBe('private, no-store')
    expect(page.headers.get('x-robots-tag')).toBe('noindex')
  })

  test.each(['en', 'ro', 'pt', 'lv', 'de', 'constructor'])('is there for the language %s', async locale => {
    const server = await openServer()
    await server.postReceipts(receiptWith({ locale: locale.slice(0, 3) }))

    const page = await server.ask(`/v1/receipts/${receiptId(1)}`, HTML)

    expect(page.status).toBe(200)
    expect(page.text).toContain(`<html lang="${['en', 'ro', 'pt', 'lv'].includes(locale) ? locale : 'en'}">`)
    expect(page.text).not.toContain('undefined')
  })

  test('is JSON for programs and as a download, with its chain and notice', async () => {
    const server = await openServer({}, { now: () => Date.parse('2026-11-21T10:15:31Z') })
    const { hash } = (await server.ask('/v1/notices', post(notice()))).json()
    const receipt = receiptWith({ notice: String(hash) })
    await server.postReceipts(receipt)

    const plain = await server.ask(`/v1/receipts/${receiptId(1)}`)
    const download = await server.ask(`/v1/receipts/${receiptId(1)}?site=open-campus&format=json`, HTML)

    const receivedAt = '2026-11-21T10:15:31.000Z'
    expect(plain.json()).toEqual({
      receipt,
      receivedAt,
      proof: null,
      logKeys: [expect.stringContaining('receipts.example.org/log/open-campus+')],
      chain: [{ receipt, receivedAt }],
      notice: notice(),
    })
    expect(download.json()).toEqual(plain.json())
    expect(download.headers.get('content-disposition')).toBe(`attachment; filename="receipt-${receiptId(1)}.json"`)
  })

  test('is refused for a number that is none, or is of no receipt; with several sites, without one', async () => {
    const server = await openServer({ sites: [SITE, { site: 'second' }] })
    await server.postReceipts(receiptWith())

    const answers = await Promise.all([
      server.ask(`/v1/receipts/${receiptId(1)}?site=open-campus`),
      server.ask(`/v1/receipts/${receiptId(1)}`),
      server.ask(`/v1/receipts/${receiptId(1)}?site=second`),
      server.ask(`/v1/receipts/${receiptId(1)}?site=third`),
      server.ask('/v1/receipts/1?site=open-campus'),
    ])

    expect(answers.map(({ status, json }) => [status, json()['code']])).toEqual([
      [200, undefined],
      [400, 'SITE_NEEDED'],
      [404, 'NOT_FOUND'],
      [404, 'UNKNOWN_SITE'],
      [422, 'INVALID_RECEIPT'],
    ])
  })
})

describe('running it', () => {
  test('a site’s config is public, but for its list of origins', async () => {
    const server = await openServer()

    const known = await server.ask('/v1/sites/open-campus')
    const unknown = await server.ask('/v1/sites/constructor')

    expect(known.json()).toEqual({
      endpoint: 'https://receipts.example.org',
      site: 'open-campus',
      controller: { name: 'Open Campus' },
    })
    expect([unknown.status, unknown.json()['code']]).toEqual([404, 'UNKNOWN_SITE'])
  })

  test('it is alive, ready, and heeds Global Privacy Control', async () => {
    const server = await openServer()

    expect((await server.ask('/healthz')).json()).toEqual({ status: 'ok' })
    expect((await server.ask('/readyz')).json()).toEqual({
      status: 'ok',
      checks: { store: 'ok', log: 'ok', disk: 'ok' },
    })
    expect((await server.ask('/.well-known/gpc.json')).json()).toEqual({ gpc: true, lastUpdate: expect.any(String) })
  })

  test('without its database it says 503 and when to come again, and logs a line for each fault, without data', async () => {
    const server = await openServer({}, { now: () => 1 })
    await server.close()

    const ready = await server.ask('/readyz')
    const receipt = await server.postReceipts(receiptWith({ subject: 'somebody-somebody' }))

    for (const answer of [ready, receipt]) {
      expect([answer.status, answer.json()['code'], answer.headers.get('retry-after')]).toEqual([
        503,
        'UNAVAILABLE',
        '5',
      ])
      expect(answer.text).not.toContain('database')
    }
    // Of the store, of the log in it, and of the receipt.
    expect(server.logged).toHaveLength(3)
    expect(server.logged.join()).not.toContain('somebody')
  })

  test('what is not there is a problem too, and every answer carries the strict headers', async () => {
    const server = await openServer()

    for (const path of ['/', '/nothing', '/v1/', '/v1/receipts', '/askfirst', '/operator', '/e/o/x']) {
      const answer = await server.ask(path)
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 404, 'application/problem+json'])
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    }
  })

  test('with operators and a mail secret their pages are there', async () => {
    const server = await openServer({
      publicUrl: 'http://localhost:8787',
      operators: ['owner@example.org'],
      email: { secret: 's'.repeat(32) },
    })

    const closed = await server.ask('/operator')
    const [first] = await server.signInLinks()
    const forged = await server.ask('/e/o/forged')

    expect([closed.status, closed.headers.get('location')]).toEqual([303, '/operator/sign-in'])
    expect(first?.operator).toBe('owner@example.org')
    expect(first?.link).toMatch(/^http:\/\/localhost:8787\/operator\/sign-in\?token=./)
    expect(forged.status).toBe(404)
  })
})

test('whatever is asked for, by whatever method, the answer is never a fault of the server', async () => {
  const server = await openServer({ operators: ['owner@example.org'], email: { secret: 's'.repeat(32) } })
  const start = constantFrom(
    '/v1/receipts/',
    '/v1/notices/',
    '/v1/sites/',
    '/s/',
    '/services/',
    '/e/c/',
    '/operator/',
    '/0.0.1/',
    '/',
  )
  const rest = stringMatching(/^([!-~]|%[0-9a-f]{2}|%zz|\.\.\/){0,40}(\?site=[!-~]{0,20})?$/)
  const method = constantFrom('GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE')
  const seen = new Set<number>()

  await assert(
    asyncProperty(start, rest, method, async (begin, end, by) => {
      const answer = await server.ask(`https://receipts.example.org${begin}${end}`, {
        method: by,
        headers: HTML.headers,
      })
      seen.add(answer.status)
      expect(answer.status).toBeLessThan(500)
    }),
    { numRuns: 500 },
  )

  expect([...seen]).toEqual(expect.arrayContaining([404, 422]))
  expect(server.logged).toEqual([])
})
