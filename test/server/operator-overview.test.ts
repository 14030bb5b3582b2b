import { beforeEach, describe, expect, test } from 'vitest'
import type { Receipt } from '../../src/contract/receipt.js'
import { DAY_MS } from '../../src/server/day.js'
import { operatorRoutes } from '../../src/server/operator/routes.js'
import { StoreError } from '../../src/server/stores/store.js'
import { noticeWith, receiptId, receiptWith } from '../suites/receipts.js'
import { NOON, openOperator } from './open-operator.js'

let opened: Awaited<ReturnType<typeof openOperator>>
let cookie: string

beforeEach(async () => {
  opened = await openOperator()
  cookie = await opened.signedIn()
})

const get = async (query = ''): Promise<Response> => opened.app.request(`/${query}`, { headers: { cookie } })
const textOf = async (query = ''): Promise<string> => (await get(query)).text()

const hashes = { bar: `sha256-${'B'.repeat(43)}`, dialog: `sha256-${'D'.repeat(43)}` }

/** Decisions of this day, and of some days before: `days` after which receipts were kept. */
async function keep(...decisions: (Partial<Receipt> & { readonly daysAgo?: number })[]): Promise<void> {
  await opened.deps.store.keep(
    decisions.map(({ daysAgo = 0, ...changes }, i) => ({
      receipt: receiptWith({ id: receiptId(i + 1), ...changes }),
      receivedAt: NOON - daysAgo * DAY_MS,
    })),
  )
}

/** The rows of the file, without its header. */
async function rowsOf(query: string): Promise<string[][]> {
  const response = await opened.app.request(`/overview.csv?${query}`, { headers: { cookie } })
  return (await response.text())
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map(line => line.split(','))
}

const no = { functional: false, analytics: false }

describe('the overview', () => {
  test('says how many said yes, category by category, as a table without any script', async () => {
    await keep(
      {},
      { decision: 'refused', choice: no },
      { choice: { functional: true, analytics: false } },
      { site: 'library' },
    )

    const page = await textOf()

    expect(page).toMatch(
      /<th scope="row">functional<\/th><td class="number">3<\/td><td class="number">2<\/td><td class="number">66.7%/,
    )
    expect(page).toMatch(
      /<th scope="row">analytics<\/th><td class="number">3<\/td><td class="number">1<\/td><td class="number">33.3%/,
    )
    expect(page).toContain('data-plot="rates-table"')
    expect(page).not.toMatch(/<script(?![^>]*src=)/)
  })

  test('puts today beside the same weekday a week before', async () => {
    await keep({}, {}, { daysAgo: 7 }, { daysAgo: 7, decision: 'refused', choice: no }, { daysAgo: 6 })

    const page = await textOf()

    expect(page).toMatch(/Today, so far<\/h2>.*?<strong>2<\/strong>.*?<strong>100.0%<\/strong>/s)
    expect(page).toMatch(/The same day last week, whole<\/h2>.*?<strong>2<\/strong>.*?<strong>50.0%<\/strong>/s)
  })

  test.each([
    [
      'by=locale',
      [
        ['2026-11-21', 'ro', '2', '1', '0.5000'],
        ['2026-11-21', 'en', '1', '1', '1.0000'],
      ],
    ],
    ['by=policy', [['2026-11-21', '2026-11-01', '3', '2', '0.6667']]],
    [
      'by=method',
      [
        ['2026-11-21', 'accept-all', '2', '2', '1.0000'],
        ['2026-11-21', 'reject-all', '1', '0', '0.0000'],
      ],
    ],
    [
      'by=locale&category=analytics',
      [
        ['2026-11-21', 'ro', '2', '1', '0.5000'],
        ['2026-11-21', 'en', '1', '0', '0.0000'],
      ],
    ],
    [
      'table=decisions',
      [
        ['2026-11-21', 'given', '2', '2', '1.0000'],
        ['2026-11-21', 'refused', '1', '0', '0.0000'],
      ],
    ],
  ])('tells decisions apart: %s', async (query, rows) => {
    await keep(
      {},
      { decision: 'refused', method: 'reject-all', choice: no },
      { locale: 'en', choice: { functional: true, analytics: false } },
    )

    expect(await rowsOf(query)).toEqual(rows)
  })

  test('leaves days out of services and layouts while they are still being counted, and says so', async () => {
    await keep({ notice: null }, { notice: null, daysAgo: 1 }, { notice: null, daysAgo: 2 })
    const { deps } = opened
    const midnight = Math.floor(NOON / DAY_MS) * DAY_MS
    const store = {
      ...deps.store,
      earlierDays: async (site = '') => [1, 2, 90].map(ago => ({ site, day: midnight - ago * DAY_MS })),
    }
    const counting = operatorRoutes({ ...deps, store })
    const ask = async (query: string) => counting.request(`/${query}`, { headers: { cookie } })

    const page = await (await ask('?by=layout&days=30')).text()
    expect(page).toContain('not in these numbers yet: 2.')
    expect(page).toMatch(/<th scope="row">nothing was shown<\/th><td class="number">1<\/td>/)
    const file = await ask('overview.csv?by=service&days=30')
    expect(file.status).toBe(503)
    expect(await file.json()).toMatchObject({ code: 'BEING_COUNTED' })
    expect(Number(file.headers.get('retry-after'))).toBeGreaterThan(0)

    for (const query of ['?by=locale', 'overview.csv?by=locale', 'overview.csv?by=layout&table=decisions']) {
      const answer = await ask(query)
      expect(answer.status).toBe(200)
      expect(await answer.text()).not.toContain('yet: ')
    }
    expect(await textOf('?by=layout')).not.toContain('yet: ')
  })

  test('tells layouts and services apart by what was shown', async () => {
    const services = [
      { id: 'hotjar', category: 'analytics' },
      { id: 'matomo', category: 'analytics' },
    ]
    for (const layout of ['bar', 'dialog'] as const) {
      await opened.deps.store.keepNotice(
        'open-campus',
        hashes[layout],
        JSON.stringify(noticeWith({ layout, services })),
      )
    }
    await keep(
      { notice: hashes.bar, choice: { analytics: true, 'analytics/hotjar': false } },
      { notice: hashes.bar, choice: { analytics: true } },
      { notice: hashes.dialog, choice: { analytics: false, 'analytics/matomo': true } },
      { notice: null, choice: { analytics: true } },
      { notice: `sha256-${'X'.repeat(43)}`, choice: { analytics: true } },
    )

    expect((await rowsOf('by=service')).map(row => row.slice(1))).toEqual([
      ['analytics/hotjar', '3', '1', '0.3333'],
      ['analytics/matomo', '3', '3', '1.0000'],
    ])
    expect((await rowsOf('by=layout&category=analytics')).map(row => row.slice(1))).toEqual([
      ['bar', '2', '2', '1.0000'],
      ["'-", '1', '1', '1.0000'],
      ['?', '1', '1', '1.0000'],
      ['dialog', '1', '0', '0.0000'],
    ])
    const page = await textOf('?by=layout')
    for (const title of ['nothing was shown', 'the notice is not kept']) expect(page).toContain(title)
  })

  test('of more than three months has a row a week, which begins on Monday', async () => {
    await keep({ daysAgo: 200 }, { daysAgo: 199 }, {})

    const rows = await rowsOf('days=365&by=policy')

    expect(rows.map(([week]) => week)).toEqual(['2026-05-04', '2026-11-16'])
    expect(await textOf('?days=365')).toContain('Week from')
  })

  test('keeps the period in every address, and takes dates over days', async () => {
    await keep({ daysAgo: 40 }, {})

    expect((await rowsOf('days=7')).length).toBe(2)
    expect((await rowsOf('from=2026-10-01&to=2026-10-31&by=policy')).map(([day]) => day)).toEqual(['2026-10-12'])
    const page = await textOf('?from=2026-10-01&to=2026-10-31&by=locale')
    expect(page).toContain('value="2026-10-31"')
    expect(page).toContain(
      '/overview.csv?site=open-campus&amp;by=locale&amp;from=2026-10-01&amp;to=2026-10-31&amp;table=rates',
    )
  })

  test.each([
    ['?days=12', '“12” is no number of days; there is 7, 30, 90, 365.'],
    ['?from=soon', '“soon” is not a day; a day is written like 2026-11-21.'],
    ['?from=2026-11-02&to=2026-11-01', 'The last day, 2026-11-01, is before the first, 2026-11-02.'],
    ['?from=1970-01-01', 'is more than 3660 days'],
    ['?by=moon', 'There is no way to count by “moon”; there is category, service'],
    ['?category=A%20b', '“A b” is no name of a category.'],
  ])('%s is said to be wrong, and the usual is shown', async (query, sentence) => {
    await keep({})

    const response = await get(query)

    expect(response.status).toBe(400)
    const page = await response.text()
    expect(page).toContain(sentence)
    expect(page).toContain('id="rates-table"')
  })

  test('says what to do where nobody has decided anything, and where nobody did in the period', async () => {
    expect(await textOf('?days=365')).toContain('Nobody has decided anything yet.')
    await keep({ daysAgo: 60 })

    const page = await textOf('?days=7')
    expect(page).toContain('There was no decision from 2026-11-15 to 2026-11-21.')
    expect(page).toContain('Show 365 days')
  })

  test('says on a page when the database cannot be read', async () => {
    const rates = () => Promise.reject(new StoreError('gone'))
    const broken = operatorRoutes({ ...opened.deps, store: { ...opened.deps.store, rates } })

    const response = await broken.request('/', { headers: { cookie, accept: 'text/html' } })

    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5'])
    expect(await response.text()).toContain('<h1>Not now</h1>')
  })

  test('speaks Romanian', async () => {
    await keep({})
    const response = await opened.app.request('/', { headers: { cookie, 'accept-language': 'ro' } })

    expect(await response.text()).toContain('Rata acordului după categorie')
  })
})

test.each([
  ['?decision=given&site=open-campus', '/operator/receipts?decision=given&site=open-campus'],
  ['?after=1~x', '/operator/receipts?after=1~x'],
])('the old address of the list, %s, leads on', async (query, to) => {
  const response = await get(query)

  expect([response.status, response.headers.get('location')]).toEqual([301, to])
})

test('the old address of a file leads on', async () => {
  const response = await opened.app.request('/export?format=csv&from=2026-11-01', { headers: { cookie } })

  expect(response.headers.get('location')).toBe('/operator/export/file?format=csv&from=2026-11-01')
})
