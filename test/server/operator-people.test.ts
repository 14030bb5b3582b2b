import { beforeEach, describe, expect, test } from 'vitest'
import { createPost } from '../../src/server/mail/post.js'
import { createRoles } from '../../src/server/operator/access/roles.js'
import { createTokens } from '../../src/server/operator/access/tokens.js'
import { createActs } from '../../src/server/operator/audit/acts.js'
import { NO_MAIL_SERVER, openMailServerForTest } from './mail-server.js'
import { cookieOf, NOON, openOperatorForTest } from './open-operator.js'

const DAY_MS = 86_400_000
const OWNER = 'owner@example.org'
const NEW = 'new@example.org'

let now: number
let opened: Awaited<ReturnType<typeof openOperatorForTest>>
let cookie: string

beforeEach(async () => {
  now = NOON
  opened = await openOperatorForTest({ now: () => now })
  cookie = await opened.signedIn()
})

const get = (path: string, headers: Record<string, string> = { cookie }) => opened.get(path, headers)

const post = (path: string, form: Record<string, string>, headers: Record<string, string> = { cookie }) =>
  opened.post(path, form, headers)

const give: typeof opened.give = (...grant) => opened.give(...grant)

/** By name: what happens in one moment of this clock is in no order. */
const actions = async (): Promise<string[]> => {
  const { acts } = await createActs(opened.deps.database).newest(['open-campus', 'library', ''], {}, 100)
  return acts.map(({ action, operator }) => `${operator} ${action}`).sort()
}

const invitationIn = (page: string): string => /invitation=([\w-]{43})/.exec(page)?.[1] ?? ''

describe('an invitation', () => {
  const invite = (form: Record<string, string> = {}, headers?: Record<string, string>) =>
    post('/people?site=open-campus', { email: NEW, role: 'officer', where: 'site', ...form }, headers)

  test('lets its operator in once, with that role on that site alone', async () => {
    const page = await (await invite()).text()
    const invitation = invitationIn(page)
    expect(await (await get(`/sign-in?invitation=${invitation}`, {})).text()).toContain(`value="${invitation}"`)

    const first = await post('/sign-in', { invitation }, {})
    const again = await post('/sign-in', { invitation }, {})

    expect([first.status, again.status]).toEqual([303, 403])
    const theirs = { cookie: cookieOf(first.headers.getSetCookie()) }
    expect((await get('/?site=open-campus', theirs)).status).toBe(200)
    expect((await get('/audit?site=open-campus', theirs)).status).toBe(200)
    expect((await get('/people?site=open-campus', theirs)).status).toBe(403)
    expect((await get('/?site=library', theirs)).status).toBe(404)
    expect(await actions()).toEqual([`${NEW} sign-in`, `${OWNER} role.given`])
  })

  test('is kept as a hash, and is too old after a week', async () => {
    const invitation = invitationIn(await (await invite()).text())
    const { rows, sql } = opened.deps.database
    const kept = await rows(sql.selectFrom('operator_invitations').selectAll())
    expect(kept).toHaveLength(1)
    expect(JSON.stringify(kept)).not.toContain(invitation)

    now += 7 * DAY_MS

    expect((await post('/sign-in', { invitation }, {})).status).toBe(403)
  })

  test('is of no use when the role was taken away meanwhile, also once another is given', async () => {
    const invitation = invitationIn(await (await invite()).text())

    await post('/people/role/remove?site=open-campus', { operator: NEW, where: 'open-campus', seen: 'officer' })
    await give(NEW, 'reader')

    expect((await post('/sign-in', { invitation }, {})).status).toBe(403)
  })

  test('shows no link for somebody who has signed in before: it would let its owner be them', async () => {
    await give('b@example.org', 'owner', 'library')
    await opened.signedIn('b@example.org')

    const page = await (await invite({ email: 'b@example.org' })).text()

    expect(page).toContain('signs in as always')
    expect(invitationIn(page)).toBe('')
  })

  test('by an owner of one site gives the role, and no link: whoever holds one is that person on every site', async () => {
    await give('a@example.org', 'owner')
    const asOwnerOfOne = { cookie: await opened.signedIn('a@example.org') }

    const page = await (await invite({}, asOwnerOfOne)).text()
    const link = await post('/people/link?site=open-campus', { operator: NEW, where: 'open-campus' }, asOwnerOfOne)

    expect(page).toContain('has to be made by an owner of the server')
    expect(invitationIn(page)).toBe('')
    expect([link.status, invitationIn(await link.text())]).toEqual([403, ''])
    expect(await createRoles(opened.deps.database).of(NEW)).toMatchObject([{ site: 'open-campus', role: 'officer' }])
    const byOwner = await post('/people/link?site=open-campus', { operator: NEW, where: 'open-campus' })
    expect((await post('/sign-in', { invitation: invitationIn(await byOwner.text()) }, {})).status).toBe(303)
  })

  describe('where a mail server is configured', () => {
    const openWith = async (url: string) => {
      opened = await openOperatorForTest({ now: () => now, post: createPost({ url, from: 'askfirst@example.org' }) })
      await give('a@example.org', 'owner')
      cookie = await opened.signedIn()
      return { cookie: await opened.signedIn('a@example.org') }
    }

    test('is mailed to the address that it lets in, also by an owner of one site, and shown to nobody', async () => {
      const { url, letters } = await openMailServerForTest()
      const asOwnerOfOne = await openWith(url)

      const page = await (await invite({}, asOwnerOfOne)).text()

      expect(page).toContain(`A link that lets ${NEW} in has been sent to that address`)
      expect(invitationIn(page)).toBe('')
      expect(letters.map(({ from, to }) => [from, ...to])).toEqual([['askfirst@example.org', NEW]])
      const { subject, text = '' } = letters[0]?.parsed ?? {}
      expect(subject).toBe('You may come in: open-campus on receipts.example.org')
      expect(text).toContain('a@example.org has given you the role “officer” for open-campus')
      expect(text).toContain('It works once, until 2026-11-28 12:00 (UTC)')
      expect(await actions()).toEqual(['a@example.org role.given', 'a@example.org sign-in-link.mailed'])
      const entered = await post('/sign-in', { invitation: invitationIn(text) }, {})
      expect(entered.status).toBe(303)
    })

    test('is written in the language of who invites', async () => {
      const { url, letters } = await openMailServerForTest()
      await openWith(url)

      await invite({ where: 'server' }, { cookie, 'accept-language': 'ro' })

      const { subject, text = '' } = letters[0]?.parsed ?? {}
      expect(subject).toBe('Puteți intra: toate site-urile pe receipts.example.org')
      expect(text).toContain('v-a acordat rolul „responsabil” pentru toate site-urile')
    })

    test('that the mail server does not take is shown to an owner of the server, with the reason, and noted', async () => {
      const { url, letters } = await openMailServerForTest(NEW)
      await openWith(url)

      const page = await (await invite()).text()

      expect(page).toContain('the mail server did not take the letter (EENVELOPE 550)')
      expect(page).not.toContain('has been sent')
      expect(letters).toEqual([])
      expect((await post('/sign-in', { invitation: invitationIn(page) }, {})).status).toBe(303)
      expect(await actions()).toContain(`${OWNER} sign-in-link.not-mailed`)
    })

    test('that cannot be sent is not shown to an owner of one site, who is told whom to ask', async () => {
      const asOwnerOfOne = await openWith(NO_MAIL_SERVER)

      const page = await (await invite({}, asOwnerOfOne)).text()

      expect(page).toContain('the mail server did not take the letter (ECONNREFUSED)')
      expect(page).toContain('has to be made by an owner of the server')
      expect(invitationIn(page)).toBe('')
    })

    test('a new link for somebody who cannot come in is mailed too', async () => {
      const { url, letters } = await openMailServerForTest()
      await openWith(url)
      await give('b@example.org', 'reader')

      await post('/people/link?site=open-campus', { operator: 'b@example.org', where: 'open-campus' })

      const { subject, text = '' } = letters[0]?.parsed ?? {}
      expect(subject).toBe('Your new link to receipts.example.org')
      expect((await post('/sign-in', { invitation: invitationIn(text) }, {})).status).toBe(303)
    })
  })

  test('by an owner of one site is not for the server', async () => {
    await give('a@example.org', 'owner')
    const asOwnerOfOne = { cookie: await opened.signedIn('a@example.org') }

    const response = await invite({ where: 'server' }, asOwnerOfOne)

    expect(response.status).toBe(422)
    expect(await createRoles(opened.deps.database).of(NEW)).toEqual([])
  })

  test.each([
    [{ email: 'new@localhost' }, 'aria-invalid="true"', 'value="new@localhost"'],
    [{ email: OWNER }, 'has a role there already', `value="${OWNER}"`],
    [{ role: 'king' }, 'There is no such role.', `value="${NEW}"`],
  ])('with %j is refused with a sentence, and keeps what was typed', async (form, sentence, kept) => {
    const response = await invite(form)
    const page = await response.text()

    expect(response.status).toBe(422)
    expect(page).toContain(sentence)
    expect(page).toContain(kept)
    expect(await actions()).toEqual([])
  })
})

describe('a role', () => {
  const role = { operator: 'b@example.org', where: 'open-campus' }

  beforeEach(() => give('b@example.org', 'reader'))

  test('is changed, from the next click on, and the log has who did it', async () => {
    const theirs = { cookie: await opened.signedIn('b@example.org') }
    expect((await get('/audit?site=open-campus', theirs)).status).toBe(403)

    const response = await post('/people/role?site=open-campus', { ...role, seen: 'reader', role: 'officer' })

    expect(response.headers.get('location')).toBe('/operator/people?site=open-campus&done=changed')
    expect((await get('/audit?site=open-campus', theirs)).status).toBe(200)
    expect(await actions()).toEqual([`${OWNER} role.changed`])
  })

  test('that somebody else has changed meanwhile stays as they made it', async () => {
    await post('/people/role?site=open-campus', { ...role, seen: 'reader', role: 'officer' })

    const changed = await post('/people/role?site=open-campus', { ...role, seen: 'reader', role: 'owner' })
    const removed = await post('/people/role/remove?site=open-campus', { ...role, seen: 'reader' })

    for (const response of [changed, removed]) expect(response.headers.get('location')).toContain('done=meanwhile')
    expect(await (await get('/people?site=open-campus&done=meanwhile')).text()).toContain('somebody else has changed')
    expect(await createRoles(opened.deps.database).of('b@example.org')).toEqual([
      { site: 'open-campus', operator: 'b@example.org', role: 'officer' },
    ])
    expect(await actions()).toEqual([`${OWNER} role.changed`])
  })

  test('that is taken away ends the operator’s session', async () => {
    const theirs = { cookie: await opened.signedIn('b@example.org') }
    expect((await get('/', theirs)).status).toBe(200)

    await post('/people/role/remove?site=open-campus', { ...role, seen: 'reader' })

    expect((await get('/', theirs)).headers.get('location')).toBe('/operator/sign-in')
    expect(await actions()).toEqual([`${OWNER} role.taken`])
  })

  test('of the config cannot be taken away: there is always an owner', async () => {
    const about = { operator: OWNER, where: '' }

    const removed = await post('/people/role/remove?site=open-campus', { ...about, seen: 'owner' })
    const link = await post('/people/link?site=open-campus', about)

    expect([removed.status, link.status]).toEqual([404, 404])
    expect(await (await get('/people')).text()).toContain('Named in the server’s config')
  })

  test('on another site is not to be seen or changed from here', async () => {
    await give('a@example.org', 'owner', 'library')
    const theirs = { cookie: await opened.signedIn('a@example.org') }
    expect((await get('/people?site=library', theirs)).status).toBe(200)

    const elsewhere = await post('/people/role/remove?site=library', { ...role, seen: 'reader' }, theirs)
    const there = await post('/people/role/remove?site=open-campus', { ...role, seen: 'reader' }, theirs)

    expect([elsewhere.status, there.status]).toEqual([404, 404])
    expect(await createRoles(opened.deps.database).of('b@example.org')).toHaveLength(1)
  })

  test('for the server is not an owner of one site’s to take', async () => {
    await give('s@example.org', 'reader', '')
    await give('a@example.org', 'owner')
    const theirs = { cookie: await opened.signedIn('a@example.org') }

    const response = await post(
      '/people/role/remove?site=open-campus',
      { operator: 's@example.org', where: '', seen: 'reader' },
      theirs,
    )

    expect(response.status).toBe(403)
    expect(await createRoles(opened.deps.database).of('s@example.org')).toHaveLength(1)
  })

  test('of somebody who cannot come in any more gets a new link from an owner of the server', async () => {
    const page = await (await post('/people/link?site=open-campus', role)).text()

    const entered = await post('/sign-in', { invitation: invitationIn(page) }, {})

    expect(entered.status).toBe(303)
    expect((await get('/', { cookie: cookieOf(entered.headers.getSetCookie()) })).status).toBe(200)
  })
})

describe('a token', () => {
  const make = async (form: Record<string, string> = {}): Promise<string> => {
    const fields = { name: 'nightly export', 'token-role': 'reader', 'token-where': 'site', days: '30', ...form }
    const page = await (await post('/people/token?site=open-campus', fields)).text()
    return /askfirst_[\w-]{43}/.exec(page)?.[0] ?? ''
  }
  const exportOf = (site: string, token: string, headers: Record<string, string> = {}) =>
    get(`/export/file?site=${site}&format=csv`, { authorization: `Bearer ${token}`, ...headers })

  test('lets a program export its site, and nothing of another', async () => {
    const token = await make()

    expect((await exportOf('open-campus', token)).status).toBe(200)
    expect((await exportOf('library', token)).status).toBe(404)
    expect((await get('/audit/export', { authorization: `Bearer ${token}` })).status).toBe(403)
    expect((await exportOf('library', await make({ 'token-where': 'server' }))).status).toBe(200)
  })

  test('is of no use on a page, nor is the cookie of whoever sends it', async () => {
    const token = await make()

    expect((await get('/', { authorization: `Bearer ${token}` })).status).toBe(401)
    expect((await get('/', { authorization: `Bearer ${token}`, cookie })).status).toBe(401)
    expect((await exportOf('open-campus', 'askfirst_no', { cookie })).status).toBe(401)
  })

  test('is kept as a hash, with the day of its last use', async () => {
    const token = await make()
    expect(await (await get('/people')).text()).toContain('never')

    await exportOf('open-campus', token)

    const { rows, sql } = opened.deps.database
    const kept = await rows(sql.selectFrom('operator_tokens').selectAll())
    expect(kept).toMatchObject([{ name: 'nightly export', last_day: '2026-11-21' }])
    expect(JSON.stringify(kept)).not.toContain(token)
  })

  test('ends', async () => {
    const token = await make({ days: '1' })
    now += DAY_MS - 1
    expect((await exportOf('open-campus', token)).status).toBe(200)

    now += 1

    expect((await exportOf('open-campus', token)).status).toBe(401)
  })

  test('is revoked after a question, at once', async () => {
    const token = await make()
    const [kept] = await createTokens(opened.deps.database, () => now).on(['open-campus'])
    const about = { id: kept?.id ?? '', where: 'open-campus' }
    expect(await (await get(`/people/token?${new URLSearchParams(about)}&name=x`)).text()).toContain('cannot be undone')

    const first = await post('/people/token/revoke?site=open-campus', about)
    const again = await post('/people/token/revoke?site=open-campus', about)

    expect(first.headers.get('location')).toContain('done=revoked')
    expect(again.headers.get('location')).toContain('done=tokenGone')
    expect((await exportOf('open-campus', token)).status).toBe(401)
    expect(await actions()).toEqual([`${OWNER} token.made`, `${OWNER} token.revoked`])
  })

  test.each([
    { name: '' },
    { name: 'x'.repeat(61) },
    { days: '0' },
    { days: '731' },
    { days: 'ever' },
    { 'token-role': '' },
  ])('with %j is not made', async form => {
    expect(await make(form)).toBe('')
    expect(await actions()).toEqual([])
  })
})
