import { Hono } from 'hono'
import { beforeEach, describe, expect, test } from 'vitest'
import { canonicalJson } from '../../src/contract/canonical.js'
import type { Receipt } from '../../src/contract/receipt.js'
import { operatorRoutes } from '../../src/server/operator/routes.js'
import type { Auth } from '../../src/server/operator/sign-in/auth.js'
import type { ReceiptStore } from '../../src/server/stores/store.js'
import { noticeWith, receiptId, receiptWith } from '../suites/receipts.js'
import { NOON, openOperator, PUBLIC_URL as publicUrl } from './open-operator.js'

const HOUR = 3_600_000

let store: ReceiptStore
let auth: Auth
let app: ReturnType<typeof operatorRoutes>
let cookie: string
let opened: Awaited<ReturnType<typeof openOperator>>

beforeEach(async () => {
  opened = await openOperator()
  ;({ app } = opened)
  ;({ store, auth } = opened.deps)
  cookie = await opened.signedIn()
})

const newToken = async (): Promise<string> => new URL(await auth.signInLink()).searchParams.get('token') ?? ''

const cookieOf = (cookies: readonly string[]): string => cookies.map(one => one.split(';')[0]).join('; ')

const get = async (path: string, headers: Record<string, string> = { cookie }): Promise<Response> =>
  app.request(path, { headers })

const textOf = async (path: string): Promise<string> => (await get(path)).text()

async function post(
  path: string,
  form: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return app.request(path, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { origin: publicUrl, ...headers },
  })
}

/** Keeps receipts number 1, 2, …, one an hour, with these changes. */
async function keep(...changes: Partial<Receipt>[]): Promise<void> {
  await store.keep(
    changes.map((change, i) => ({
      receipt: receiptWith({ id: receiptId(i + 1), ...change }),
      receivedAt: NOON + i * HOUR,
    })),
  )
}

/** The numbers of the receipts of a list, in its order. */
const listed = (page: string): number[] =>
  [...page.matchAll(/aria-label="Receipt [0-9a-f-]{24}([0-9a-f]{12})"/g)].map(([, n = '']) => Number.parseInt(n, 16))

describe('without a session', () => {
  test.each(['/', `/receipts/${receiptId(1)}?site=open-campus`, '/mail', '/nowhere'])(
    '%s leads to the sign-in',
    async path => {
      await keep({})

      const response = await get(path, {})

      expect(response.status).toBe(303)
      expect(response.headers.get('location')).toBe('/operator/sign-in')
      expect(await response.text()).not.toContain('open-campus')
    },
  )

  test('an export is refused', async () => {
    const response = await get('/export/file?format=csv', {})

    expect(response.status).toBe(401)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({ status: 401, code: 'SIGNED_OUT' })
  })

  test('the sign-in says how to get a link', async () => {
    const response = await get('/sign-in', {})

    expect(response.status).toBe(200)
    expect(await response.text()).toContain('restart the server')
  })
})

describe('signing in', () => {
  test('opening the link uses nothing up; its button signs in, once', async () => {
    const token = await newToken()
    for (const _ of [1, 2]) expect(await textOf(`/sign-in?token=${token}`)).toContain(`value="${token}"`)

    const first = await post('/sign-in', { token })
    const second = await post('/sign-in', { token })

    expect([first.status, first.headers.get('location')]).toEqual([303, '/operator'])
    expect((await get('/', { cookie: cookieOf(first.headers.getSetCookie()) })).status).toBe(200)
    expect(second.status).toBe(403)
    expect(second.headers.has('set-cookie')).toBe(false)
    expect(await second.text()).toContain('it has been used, or is older than 30 minutes')
  })

  test('a token is shown escaped', async () => {
    const page = await textOf('/sign-in?token=%22%3E%3Cscript%3E')

    expect(page).toContain('value="&quot;>&lt;script>"')
    expect(page).not.toContain('<script')
  })

  test('whoever is signed in is led on', async () => {
    expect((await get('/sign-in')).headers.get('location')).toBe('/operator')
  })

  test('a body that is too large is refused', async () => {
    expect((await post('/sign-in', { token: 'x'.repeat(5000) })).status).toBe(413)
  })

  test('signing out ends the session', async () => {
    expect((await get('/')).status).toBe(200)

    const response = await post('/sign-out', {}, { cookie })

    expect([response.status, response.headers.get('location')]).toEqual([303, '/operator/sign-in'])
    expect(response.headers.get('set-cookie')).toContain('Max-Age=0')
    expect((await get('/')).status).toBe(303)
  })

  test.each([{ origin: 'https://evil.example' }, { origin: 'null' }, { origin: '' }])(
    'a form from elsewhere does nothing: %j',
    async headers => {
      const token = await newToken()

      const [signIn, signOut] = [
        await post('/sign-in', { token }, headers),
        await post('/sign-out', {}, { cookie, ...headers }),
      ]

      expect([signIn.status, signOut.status]).toEqual([403, 403])
      expect(await signOut.text()).toContain('the form was not sent from https://receipts.example.org')
      expect((await get('/')).status).toBe(200)
      expect((await post('/sign-in', { token })).status).toBe(303)
    },
  )
})

describe('the language of the pages', () => {
  test('is kept for whoever chooses one, signed in or not', async () => {
    const response = await post('/language', { language: 'ro', back: '/operator/sign-in' })

    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/operator/sign-in')
    const kept = cookieOf(response.headers.getSetCookie())
    expect(await (await get('/sign-in', { cookie: kept })).text()).toContain('<html lang="ro"')
  })

  test('one that we do not speak changes nothing, and a page of others is not gone to', async () => {
    const response = await post('/language', { language: 'tlh', back: 'https://elsewhere.example/operator' })

    expect(response.headers.getSetCookie()).toEqual([])
    expect(response.headers.get('location')).toBe('/operator')
  })

  test('a body that is too large is refused', async () => {
    expect((await post('/language', { language: 'ro', back: 'x'.repeat(5000) })).status).toBe(413)
  })
})

describe('the list', () => {
  test('shows the newest first', async () => {
    await keep({}, { decision: 'refused' }, { decision: 'withdrawn' })

    expect(listed(await textOf('/receipts'))).toEqual([3, 2, 1])
  })

  test('goes on, page after page, to the oldest, each receipt once', async () => {
    await keep(...Array.from({ length: 120 }, () => ({})))
    const pages: number[][] = []

    let path: string | undefined = '/receipts'
    while (path !== undefined && pages.length < 10) {
      const page: string = await textOf(path)
      pages.push(listed(page))
      path = /href="\/operator(\/receipts\?[^"]*)">Older/.exec(page)?.[1]?.replaceAll('&amp;', '&')
    }

    expect(pages.map(page => page.length)).toEqual([50, 50, 20])
    expect(pages.flat()).toEqual(Array.from({ length: 120 }, (_, i) => 120 - i))
  })

  test.each([
    ['?site=library', [2]],
    ['?decision=refused', [3]],
    ['?category=analytics', [4, 1]],
    ['?from=2026-11-22', [4]],
    ['?to=2026-11-21', [3, 1]],
    ['?from=2026-11-21&to=2026-11-21&decision=given&category=analytics&site=open-campus', [1]],
    ['?site=&from=&to=&decision=&category=', [4, 3, 1]],
  ])('%s shows %j', async (query, numbers) => {
    await keep({}, { site: 'library' }, { decision: 'refused', choice: { functional: false, analytics: false } })
    await store.keep([{ receipt: receiptWith({ id: receiptId(4) }), receivedAt: NOON + 24 * HOUR }])

    expect(listed(await textOf(`/receipts${query}`))).toEqual(numbers)
  })

  test('keeps the filter in the form, in the next page and in the export', async () => {
    await keep(...Array.from({ length: 60 }, () => ({})))

    const page = await textOf('/receipts?site=open-campus&from=2026-11-01')

    expect(page).toContain('<option value="open-campus" selected>')
    expect(page).toMatch(/type="date" id="from" name="from" value="2026-11-01"/)
    expect(page).toMatch(/href="\/operator\/receipts\?site=open-campus&amp;from=2026-11-01&amp;after=[^"]+">Older/)
    expect(page).toContain('href="/operator/export?site=open-campus&amp;from=2026-11-01"')
  })

  test.each([
    ['from=yesterday', '“yesterday” is not a day'],
    ['to=2026-02-30', '“2026-02-30” is not a day'],
    ['decision=maybe', 'There is no decision “maybe” here; there is given, refused, changed, withdrawn.'],
    ['category=A%20B', 'There is no category “A B” here; there is functional, analytics.'],
    ['from=2026-11-21&to=2026-11-20', 'The last day, 2026-11-20, is before the first, 2026-11-21.'],
  ])(
    'says what is wrong with %s, keeps what was typed, and shows no receipt as if it matched',
    async (query, sentence) => {
      await keep({})

      const response = await get(`/receipts?${query}`)
      const page = await response.text()

      expect(response.status).toBe(400)
      expect(page).toContain(sentence)
      expect(page).toContain('aria-invalid="true"')
      expect(page).toContain(`value="${decodeURIComponent(query.split('=').pop() ?? '')}"`)
      expect(listed(page)).toEqual([])
    },
  )

  test('says so when the address names a place that is not in the list', async () => {
    await keep({})

    const response = await get('/receipts?after=somewhere&site=open-campus')

    expect(response.status).toBe(400)
    expect(await response.text()).toContain('<a href="/operator/receipts?site=open-campus">Start at the newest</a>')
  })

  test('tells an empty log from a filter that nothing matches', async () => {
    expect(await textOf('/receipts')).toContain('There is no receipt yet')
    expect(await textOf('/receipts?decision=given')).toContain('No receipt matches this filter')
  })

  test('tells a click that a program made', async () => {
    await keep({ trusted: false, method: 'accept-all' })

    expect(await textOf('/receipts')).toContain('accepted all, by a program’s click')
  })
})

describe('one receipt', () => {
  const hash = `sha256-${'B'.repeat(43)}`
  const notice = noticeWith({
    controller: { name: 'Open <i>Campus</i>' },
    texts: { bannerTitle: 'Alegerile dumneavoastră' },
    categories: [{ id: 'analytics', title: 'Statistici', text: 'Cine citește ce.' }],
    services: [{ id: 'matomo', category: 'analytics', cookies: [{ name: '_pk_id.*', maxAgeDays: 393 }] }],
  })
  const path = `/receipts/${receiptId(2)}?site=open-campus`

  test('shows every field of it, and links to the visitor’s page', async () => {
    const subject = 'f3a1c27b90d4e85a'
    await keep({}, { subject, notice: hash, previous: receiptId(1), signals: { gpc: true } })

    const page = await textOf(path)

    for (const value of [receiptId(2), receiptId(1), subject, hash, '2026-11-01', '1.0.0', 'given', 'accepted all']) {
      expect(page).toContain(value)
    }
    for (const time of ['2026-11-21 13:00:00', '2026-11-21 10:15:30']) expect(page).toContain(`>${time}</time>`)
    expect(page).toContain('<dt>Privacy signal (GPC)</dt><dd>on</dd>')
    expect(page).toContain(`href="/v1/receipts/${receiptId(2)}?site=open-campus"`)
  })

  test('shows those before and after it', async () => {
    await keep(
      {},
      { previous: receiptId(1), decision: 'changed' },
      { previous: receiptId(2), decision: 'withdrawn' },
      { subject: 'ffffffffffffffff' },
    )

    const page = await textOf(path)

    expect(page).toContain(`href="/operator/receipts/${receiptId(1)}?site=open-campus"`)
    expect(page).toContain(`href="/operator/receipts/${receiptId(3)}?site=open-campus"`)
    expect(page).not.toContain(receiptId(4))
    expect(page).toMatch(/<li aria-current="true">.*this receipt/)
  })

  test('shows what the visitor read, in its language, escaped', async () => {
    await store.keepNotice('open-campus', hash, canonicalJson(notice))
    await keep({}, { notice: hash })

    const page = await textOf(path)

    expect(page).toContain('<dd lang="ro" dir="auto">Alegerile dumneavoastră</dd>')
    expect(page).toContain('Open &lt;i>Campus&lt;/i>')
    expect(page).toContain('<code>_pk_id.*</code> 393 d')
  })

  test('shows a notice that this release cannot read as it stands', async () => {
    await store.keepNotice('open-campus', hash, '{"schema":"askfirst.notice/9"}')
    await keep({}, { notice: hash })

    expect(await textOf(path)).toContain('{&quot;schema&quot;:&quot;askfirst.notice/9&quot;}')
  })

  test('says so when there was no notice, and when it is not kept', async () => {
    await keep({ notice: null }, { notice: hash })

    expect(await textOf(`/receipts/${receiptId(1)}?site=open-campus`)).toContain('No notice was shown')
    expect(await textOf(path)).toContain('is not kept here')
  })

  test.each([
    `/receipts/${receiptId(9)}?site=open-campus`,
    `/receipts/${receiptId(2)}?site=library`,
    '/receipts/%00?site=open-campus',
    `/receipts/${receiptId(2).toUpperCase().replace('F', 'Z')}?site=open-campus`,
  ])('%s is not found', async unknown => {
    await keep({}, {})
    expect((await get(path)).status).toBe(200)

    const response = await get(unknown)

    expect(response.status).toBe(404)
    expect(await response.text()).toContain('No such receipt')
  })
})

describe('the mail page', () => {
  const event = { site: 'open-campus', message: 'news-1', kind: 'open', target: null, at: NOON } as const

  test('counts opens and clicks of each mailing, and the people behind them', async () => {
    const click = { ...event, kind: 'click', target: 'https://example.org/?a=1&b=<2>' } as const
    const people = ['a'.repeat(16), 'b'.repeat(16)] as const
    for (const each of [
      { ...event, subject: people[0] },
      { ...event, subject: people[0] },
      { ...event, subject: people[1] },
      { ...click, subject: people[1] },
      { ...event, subject: people[1], message: 'news-2', at: NOON + 1 },
    ]) {
      await store.keepMail({ events: [each], counts: [] })
    }

    const page = await textOf('/mail?site=open-campus')

    expect(page).toMatch(
      /news-2<\/h2>.*<strong>1<\/strong> by 1 person.*news-1<\/h2>.*<strong>3<\/strong> by 2 people/s,
    )
    expect(page).toContain('https://example.org/?a=1&amp;b=&lt;2>')
    expect(page).not.toContain(people[0])
  })

  test('shows the first site’s unless another is named', async () => {
    await store.keepMail({ events: [{ ...event, subject: 'a'.repeat(16) }], counts: [] })

    expect(await textOf('/mail')).toContain('news-1')
    expect(await textOf('/mail?site=library')).toContain('No open or click is recorded')
  })

  test('shows what was sent, what is counted of nobody, and who has left; never a count that could be one person’s', async () => {
    const count = { site: 'open-campus', message: 'news-1', day: 20_778 } as const
    const counts = [
      { ...count, kind: 'open', count: 240 },
      { ...count, kind: 'click', count: 9 },
      { ...count, kind: 'machine-open', count: 71 },
      { ...count, kind: 'stop', count: 3 },
      { ...count, kind: 'unsubscribe', count: 2 },
    ] as const
    await store.keepMail({ events: [{ ...event, subject: 'a'.repeat(16) }], counts })
    await store.keepMailing({ site: 'open-campus', message: 'news-1', sent: 1200, measured: 430, at: NOON })

    const page = await textOf('/mail')
    const shown = [...page.matchAll(/<dt>([^<]*)<\/dt><dd><strong>([^<]*)<\/strong>/g)].map(([, name, of]) => [
      name,
      of,
    ])
    expect(Object.fromEntries(shown)).toEqual({
      Sent: '1200',
      'Sent with consent to measuring': '430',
      Opens: '1',
      Clicks: '0',
      'Other opens, of nobody': '240',
      'Other clicks, of nobody': '&lt;10',
      'Fetched by machines': '71',
      'Stopped the measuring': '3',
      Unsubscribed: '2',
    })
    expect(page).toContain('of people whose choice allows analytics')

    const file = await get('/mail/export?site=open-campus')
    expect(file.headers.get('content-disposition')).toContain('mail-open-campus-')
    expect((await file.text()).split('\r\n').slice(0, 2)).toEqual([
      'message,sent,measured,opens,opened_by,clicks,clicked_by,other_opens,other_clicks,machine_opens,machine_clicks,stops,unsubscribed,last_at',
      `news-1,1200,430,1,1,0,0,240,<10,71,0,3,2,${new Date(NOON).toISOString()}`,
    ])
    expect((await get('/mail/export?site=nowhere')).status).toBe(404)
  })

  test('says so when there is no such site', async () => {
    const response = await get('/mail?site=%3Cb%3E')

    expect(response.status).toBe(404)
    expect(await response.text()).toContain(
      'There is no site “&lt;b>” here that you may see. You may see open-campus, library.',
    )
  })
})

test.each([
  '/',
  '/sign-in',
  '/receipts',
  '/mail',
  '/export',
  '/export/file?format=json',
  '/export/file?format=nonsense',
])('no page of %s may be framed, scripted, cached or found', async path => {
  const { headers } = await get(path, path === '/sign-in' ? {} : { cookie })

  expect(headers.get('content-security-policy')).toBe(
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  )
  expect(headers.get('cache-control')).toBe('private, no-store')
  expect(headers.get('x-robots-tag')).toBe('noindex')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

test('an address without a page says so; the one with a slash too many leads on', async () => {
  const whole = new Hono().route('/operator', app)
  const at = (path: string) => whole.request(path, { headers: { cookie } })

  expect((await at('/operator')).status).toBe(200)
  expect((await at('/operator/')).headers.get('location')).toBe('/operator')
  const nowhere = await at('/operator/nowhere')
  expect(nowhere.status).toBe(404)
  expect(await nowhere.text()).toContain('<h1>No such page</h1>')
})

test('the style that pages name is served, to be kept', async () => {
  const [, path = ''] = /href="\/operator(\/style-[0-9a-f]+\.css)"/.exec(await textOf('/')) ?? []

  const response = await get(path, {})

  expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8')
  expect(response.headers.get('cache-control')).toContain('immutable')
})

test('behind a folder of a proxy, every address begins with it', async () => {
  const under = operatorRoutes({ ...opened.deps, publicUrl: `${publicUrl}/consent-log/` })
  await keep({})

  const page = await (await under.request('/', { headers: { cookie } })).text()

  expect(page).toContain('href="/consent-log/operator/mail?site=open-campus"')
  expect([...page.matchAll(/(?:href|action)="(?!#|\/consent-log\/operator)[^"]*"/g)]).toEqual([])
})
