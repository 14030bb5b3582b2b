import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { createAuth } from '../../src/server/operator/auth.js'
import { sqliteAuthDatabase } from '../../src/server/operator/database/sqlite.js'
import { openDatabase } from '../../src/server/stores/sqlite/database.js'

const publicUrl = 'https://receipts.example.org'

async function start(path = ':memory:', operators = ['owner@example.org', 'Dpo@Example.org']) {
  const database = await openDatabase(path)
  const auth = await createAuth({ database: sqliteAuthDatabase(database), publicUrl, operators })
  return { auth, database }
}

const tokenOf = (link: string): string => new URL(link).searchParams.get('token') ?? ''

/** A request as a browser makes it that was given these cookies. */
const withCookies = (cookies: readonly string[] | null): Request =>
  new Request(`${publicUrl}/operator`, {
    headers: {
      cookie: (cookies ?? []).map(cookie => cookie.split(';')[0]).join('; '),
      'user-agent': 'A Browser That Is Not To Be Kept',
      'x-forwarded-for': '203.0.113.77',
    },
  })

afterEach(() => {
  vi.useRealTimers()
})

test('a link signs its operator in, once', async () => {
  const { auth } = await start()
  const token = tokenOf(await auth.signInLink())

  const cookies = await auth.signIn(token)
  const again = await auth.signIn(token)

  expect(await auth.session(withCookies(cookies))).toEqual({ email: 'owner@example.org' })
  expect(again).toBeNull()
})

test('the link leads to the sign-in page', async () => {
  const { auth } = await start()

  expect(await auth.signInLink()).toMatch(/^https:\/\/receipts\.example\.org\/operator\/sign-in\?token=\w{32}$/)
})

test('the cookie is out of reach of scripts, other sites and plain http', async () => {
  const { auth } = await start()

  const [cookie] = (await auth.signIn(tokenOf(await auth.signInLink()))) ?? []

  for (const attribute of ['HttpOnly', 'SameSite=Lax', 'Secure', 'Path=/operator', 'Max-Age=43200']) {
    expect(cookie).toContain(`; ${attribute}`)
  }
})

test('a link is too old after half an hour', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const { auth } = await start()
  const [first, second] = [tokenOf(await auth.signInLink()), tokenOf(await auth.signInLink())]

  vi.setSystemTime(Date.now() + 29 * 60_000)
  expect(await auth.signIn(first)).not.toBeNull()
  vi.setSystemTime(Date.now() + 2 * 60_000)
  expect(await auth.signIn(second)).toBeNull()
})

test('a session ends after twelve hours, and reading does not prolong it', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const { auth } = await start()
  const request = withCookies(await auth.signIn(tokenOf(await auth.signInLink())))

  vi.setSystemTime(Date.now() + 11 * 3_600_000)
  expect(await auth.session(request)).not.toBeNull()
  vi.setSystemTime(Date.now() + 2 * 3_600_000)
  expect(await auth.session(request)).toBeNull()
})

test('signing out ends the session itself, not only the cookie', async () => {
  const { auth } = await start()
  const request = withCookies(await auth.signIn(tokenOf(await auth.signInLink())))
  expect(await auth.session(request)).not.toBeNull()

  const cookies = await auth.signOut(request)

  expect(await auth.session(request)).toBeNull()
  expect(cookies[0]).toContain('Max-Age=0')
})

test.each(['', 'x', 'A'.repeat(32), '../..', '%00'])(
  'a token that was never made signs nobody in: "%s"',
  async token => {
    const { auth } = await start()

    expect(await auth.signIn(token)).toBeNull()
  },
)

test('a cookie that was tampered with is nobody’s', async () => {
  const { auth } = await start()
  const [cookie = ''] = (await auth.signIn(tokenOf(await auth.signInLink()))) ?? []
  expect(await auth.session(withCookies([cookie]))).not.toBeNull()

  const altered = cookie.replace(/=(.)/, (_, first) => `=${first === 'a' ? 'b' : 'a'}`)

  expect(await auth.session(withCookies([altered]))).toBeNull()
})

test('only operators of this server get a link, however their address is written', async () => {
  const { auth } = await start()

  expect(await auth.signIn(tokenOf(await auth.signInLink('dpo@example.org')))).not.toBeNull()
  await expect(auth.signInLink('somebody@example.org')).rejects.toThrow(RangeError)
})

test.each(['owner@localhost', 'owner', 'o w@example.org'])('%s is refused as an operator at the start', async email => {
  await expect(start(':memory:', ['owner@example.org', email])).rejects.toMatchObject({
    code: 'INVALID_CONFIG',
    path: 'operators[1]',
  })
})

test('a session outlives a restart, but not its operator’s leaving', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'askfirst-')), 'askfirst.db')
  const before = await start(path)
  const request = withCookies(await before.auth.signIn(tokenOf(await before.auth.signInLink())))
  before.database.close()

  const restarted = await start(path)
  expect(await restarted.auth.session(request)).toEqual({ email: 'owner@example.org' })
  const without = await start(path, ['dpo@example.org'])
  expect(await without.auth.session(request)).toBeNull()
})

test('several processes may start on one new file at once', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'askfirst-')), 'askfirst.db')

  const [a, b] = await Promise.all([start(path), start(path)])

  expect(await b.auth.signIn(tokenOf(await a.auth.signInLink()))).not.toBeNull()
})

test('neither address, browser nor a usable token is in the database', async () => {
  const { auth, database } = await start()
  const [used, unused] = [tokenOf(await auth.signInLink()), tokenOf(await auth.signInLink())]
  await auth.session(withCookies(await auth.signIn(used)))

  const names = database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'operator_%'")
    .pluck()
  const rows = names.all().map(name => database.prepare(`SELECT * FROM ${String(name)}`).all())

  const everything = JSON.stringify(rows)
  expect(everything).toContain('owner@example.org')
  for (const secret of ['Not To Be Kept', '203.0.113', used, unused]) expect(everything).not.toContain(secret)
})
