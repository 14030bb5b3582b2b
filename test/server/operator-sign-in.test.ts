import { Hono } from 'hono'
import { beforeEach, describe, expect, test } from 'vitest'
import { createActs } from '../../src/server/operator/audit/acts.js'
import { StoreError } from '../../src/server/stores/store.js'
import { codeOf } from '../suites/authenticator.js'
import { NOON, openOperatorForTest, PUBLIC_URL } from './open-operator.js'

const OWNER = 'owner@example.org'
const PASSWORD = 'four lamps under the harbour'
const MINUTE = 60_000

let now: number
let opened: Awaited<ReturnType<typeof openOperatorForTest>>

beforeEach(async () => {
  now = NOON
  opened = await openOperatorForTest({ now: () => now })
})

const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map(one => one.split(';')[0])
    .join('; ')

const get = async (path: string, cookie = '') => opened.app.request(path, { headers: { cookie } })

const post = async (path: string, form: Record<string, string>, cookie = '', env = {}) =>
  opened.app.request(
    path,
    { method: 'POST', body: new URLSearchParams(form), headers: { origin: PUBLIC_URL, cookie } },
    env,
  )

const acts = async () => {
  const found = await createActs(opened.deps.database).newest([''], {}, 100)
  return found.acts.map(({ operator, action, about }) => Object.assign({ operator, action }, JSON.parse(about)))
}

/** The owner's session, with a password set. */
async function withPassword(): Promise<string> {
  const cookie = await opened.signedIn()
  await post('/account/password?site=open-campus', { 'new-password': PASSWORD }, cookie)
  return cookie
}

describe('the way in', () => {
  test('by a link offers to set a password, and with it the next sign-in needs no link', async () => {
    const { auth } = opened.deps
    const token = new URL(await auth.signInLink()).searchParams.get('token') ?? ''
    expect(await (await get(`/sign-in?token=${token}`)).text()).toContain('Continue, and set a password')

    const first = await post('/sign-in', { token, to: 'account' })
    expect(first.headers.get('location')).toBe('/operator/account')
    expect(await (await get('/account', cookieOf(first))).text()).toContain('You have no password yet')
    const set = await post('/account/password?site=open-campus', { 'new-password': PASSWORD }, cookieOf(first))
    const second = await post('/sign-in', { email: ' Owner@Example.org', password: PASSWORD })

    expect(set.headers.get('location')).toBe('/operator/account?site=open-campus&done=passwordSet')
    expect([second.status, second.headers.get('location')]).toEqual([303, '/operator'])
    expect((await get('/', cookieOf(second))).status).toBe(200)
    expect(await acts()).toEqual(
      expect.arrayContaining([
        { operator: OWNER, action: 'sign-in', by: 'link' },
        { operator: OWNER, action: 'account.password-set' },
        { operator: OWNER, action: 'sign-in', by: 'password' },
      ]),
    )
  })

  test('by a wrong password tells nothing of who is here, keeps the address, and is noted', async () => {
    await withPassword()

    const pages = await Promise.all(
      [OWNER, 'nobody@example.org'].map(email => post('/sign-in', { email, password: 'not the password' })),
    )
    const [known = '', unknown = ''] = await Promise.all(pages.map(page => page.text()))

    expect(pages.map(({ status }) => status)).toEqual([403, 403])
    expect(known).toContain('do not go together')
    expect(known).toContain(`value="${OWNER}"`)
    expect(known).not.toContain('not the password')
    expect(unknown.replaceAll('nobody@', 'owner@')).toBe(known)
    const failed = (await acts()).filter(({ action }) => action === 'sign-in.failed')
    expect(failed.map(({ operator }) => operator).sort()).toEqual(['nobody', OWNER])
  })

  test('by guessing is closed after five tries in a minute for an account, and open in the next', async () => {
    await withPassword()
    const guess = (password: string) => post('/sign-in', { email: OWNER, password })
    for (const n of [1, 2, 3, 4, 5]) expect((await guess(`guess number ${n}`)).status).toBe(403)

    const sixth = await guess(PASSWORD)

    expect([sixth.status, sixth.headers.get('retry-after')]).toEqual([429, '60'])
    expect(await sixth.text()).toContain('Wait a minute')
    now += MINUTE
    expect((await guess(PASSWORD)).status).toBe(303)
  })

  test('by guessing at many accounts is closed for one network, and for no other', async () => {
    const guess = (n: number, address: string) =>
      post('/sign-in', { email: `o${n}@example.org`, password: 'x' }, '', { address })
    for (let n = 0; n < 30; n++) expect((await guess(n, '192.0.2.7')).status).toBe(403)

    expect((await guess(30, '192.0.2.8')).status).toBe(429)
    expect((await guess(31, '198.51.100.1')).status).toBe(403)
  })

  test('with the second step on asks for a code of the app, or for when it is lost', async () => {
    const cookie = await withPassword()
    const scan = await (await post('/account/second-step?site=open-campus', { password: PASSWORD }, cookie)).text()
    const key = /Key: <code>([A-Z2-7 ]+)</.exec(scan)?.[1]?.replaceAll(' ', '') ?? ''
    const [recovery = ''] = /\b\w{5}-\w{5}\b/.exec(scan) ?? []
    const codeNow = () => codeOf(`otpauth://totp/x?secret=${key}`, Date.now())
    expect(scan).toContain('<svg class="qr"')
    const wrong = await post('/account/second-step/confirm?site=open-campus', { code: '000000' }, cookie)
    expect([wrong.status, (await wrong.text()).includes('aria-invalid="true"')]).toEqual([422, true])
    await post('/account/second-step/confirm?site=open-campus', { code: codeNow() }, cookie)
    now += MINUTE

    const half = await post('/sign-in', { email: OWNER, password: PASSWORD })
    expect(await half.text()).toContain('<h1>Second step</h1>')
    expect((await get('/', cookieOf(half))).status).toBe(303)
    expect((await post('/sign-in/code', { code: '000000' }, cookieOf(half))).status).toBe(403)
    const whole = await post('/sign-in/code', { code: codeNow() }, cookieOf(half))
    const again = await post('/sign-in', { email: OWNER, password: PASSWORD })
    const byRecovery = await post('/sign-in/code', { code: recovery }, cookieOf(again))

    for (const entered of [whole, byRecovery]) expect((await get('/', cookieOf(entered))).status).toBe(200)
    expect((await post('/sign-in/code', { code: codeNow() })).status).toBe(403)
  })
})

describe('the own account', () => {
  test.each([
    ['short', 'fewer than 12 letters'],
    ['Password1234', 'tried first'],
    ['owner.example.org', 'your own address'],
  ])('refuses the password “%s” with a sentence', async (next, sentence) => {
    const cookie = await opened.signedIn()

    const response = await post('/account/password?site=open-campus', { 'new-password': next }, cookie)
    const page = await response.text()

    expect(response.status).toBe(422)
    expect(page).toContain(sentence)
    expect(page).toContain('aria-describedby="new-password-hint new-password-mistake"')
    expect(page).not.toContain(`"${next}"`)
    expect((await opened.deps.auth.passwords.signIn(OWNER, next)).is).toBe('wrong')
  })

  test('shows the open sessions, and ends another one', async () => {
    const cookie = await opened.signedIn()
    const other = await opened.signedIn()
    const page = await (await get('/account?site=open-campus', cookie)).text()
    const [, session = ''] = /name="session" value="([^"]+)"/.exec(page) ?? []
    expect(page.match(/this one/g)).toHaveLength(1)

    const response = await post('/account/session/end?site=open-campus', { session }, cookie)

    expect(response.headers.get('location')).toContain('done=sessionEnded')
    expect((await get('/', other)).status).toBe(303)
    expect((await get('/', cookie)).status).toBe(200)
  })
})

describe('a form whose session has ended', () => {
  const form = {
    name: 'nightly "export"',
    note: '\n two\nlines & <b>',
    days: '30',
    password: 'a secret',
    'token-role': 'reader',
  }

  test('does nothing and loses nothing that was typed, but for what is secret', async () => {
    const whole = new Hono().route('/operator', opened.app)
    const sent = { method: 'POST', body: new URLSearchParams(form), headers: { origin: PUBLIC_URL } }
    const response = await whole.request('/operator/people/token?site=library', sent)
    const page = await response.text()

    expect(response.status).toBe(401)
    expect(page).toContain('action="/operator/people/token?site=library"')
    expect(page).toContain('<textarea hidden name="name">\nnightly &quot;export&quot;</textarea>')
    expect(page).toContain('<textarea hidden name="note">\n\n two\nlines &amp; &lt;b></textarea>')
    expect(page).toContain('<textarea hidden name="token-role">\nreader</textarea>')
    expect(page).toContain('target="_blank"')
    expect(page).not.toContain('a secret')
    expect(await acts()).toEqual([])
  })

  test('is done when it is sent again after signing in', async () => {
    const cookie = await opened.signedIn()
    const sent = { email: 'new@example.org', role: 'reader', where: 'site' }
    expect((await post('/people?site=open-campus', sent)).status).toBe(401)

    const again = await post('/people?site=open-campus', sent, cookie)

    expect(await again.text()).toContain('new@example.org is an operator now')
  })

  test('of a foreign page is refused before anything of it is read', async () => {
    const response = await opened.app.request('/people', {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { origin: 'https://evil.example' },
    })

    expect(response.status).toBe(403)
    expect(await response.text()).not.toContain('nightly')
  })
})

describe('when the database is away', () => {
  const away = () => Promise.reject(new StoreError('SQLITE_BUSY'))

  test('people get a page that says so, and programs a problem', async () => {
    const cookie = await opened.signedIn()
    expect((await get('/', cookie)).status).toBe(200)
    Object.assign(opened.deps.access, { standingOf: away })

    const page = await get('/', cookie)
    const problem = await get('/export/file?format=csv', cookie)

    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '5'])
    expect(await page.text()).toContain('<h1>Not now</h1>')
    expect([problem.status, problem.headers.get('content-type')]).toEqual([503, 'application/problem+json'])
    expect(opened.logged).toEqual(['store: StoreError SQLITE_BUSY', 'store: StoreError SQLITE_BUSY'])
  })

  test('a fault of the server is said to be one, and told to its log alone', async () => {
    const cookie = await opened.signedIn()
    Object.assign(opened.deps.access, { standingOf: () => Promise.reject(new Error('a detail')) })

    const page = await get('/', cookie)

    expect(page.status).toBe(500)
    expect(await page.text()).not.toContain('a detail')
    expect(opened.logged).toEqual(['server: Error a detail'])
  })
})
