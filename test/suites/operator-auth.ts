import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { openAuthDatabase } from '../../src/server/operator/database/open.js'
import { type Auth, createAuth } from '../../src/server/operator/sign-in/auth.js'
import { codeOf } from './authenticator.js'

const publicUrl = 'https://receipts.example.org'

const OWNER = 'owner@example.org'
const PASSWORD = 'four lamps under the harbour'
const NEXT = 'nine quiet herons at noon'

export const tokenOf = (link: string): string => new URL(link).searchParams.get('token') ?? ''

/** A request as a browser makes it that was given these cookies. */
export const withCookies = (cookies: readonly string[] | null): Request =>
  new Request(`${publicUrl}/operator`, {
    headers: {
      cookie: (cookies ?? []).map(cookie => cookie.split(';')[0]).join('; '),
      'user-agent': 'A Browser That Is Not To Be Kept',
      'x-forwarded-for': '203.0.113.77',
    },
  })

/** Sign-in as another process of the same installation has it; closed when the test is over. */
export async function startAuth(
  place: string,
  operators = ['owner@example.org', 'Dpo@Example.org'],
  isInvited: (email: string) => Promise<boolean> = async () => false,
) {
  const database = await openAuthDatabase(place)
  onTestFinished(() => database.close())
  return createAuth({ database, publicUrl, operators, isInvited })
}

/**
 * What operators' sign-in holds to on every database.
 *
 * @param newPlace - makes room for one that holds nothing, and gives what a config would say as `data`.
 */
export function operatorAuthSuite(name: string, newPlace: () => Promise<string>): void {
  describe(name, () => {
    let place: string
    const start = (operators?: string[]) => startAuth(place, operators)

    async function signedIn() {
      const auth = await start()
      return { auth, request: withCookies(await auth.signIn(tokenOf(await auth.signInLink()))) }
    }

    async function requestBy(auth: Auth, password: string): Promise<Request> {
      const result = await auth.passwords.signIn(OWNER, password)
      return withCookies('cookies' in result ? result.cookies : null)
    }

    async function withSecondStep() {
      const { auth, request } = await signedIn()
      await auth.passwords.set(request, PASSWORD, '')
      const made = await auth.secondFactor.begin(request, PASSWORD)
      if (!made) throw new Error('no key was made')
      await auth.secondFactor.confirm(request, codeOf(made.uri, Date.now()))
      return { auth, made }
    }

    beforeEach(async () => {
      place = await newPlace()
    })
    afterEach(() => {
      vi.useRealTimers()
    })

    test('a link signs its operator in, once', async () => {
      const auth = await start()
      const token = tokenOf(await auth.signInLink())

      const cookies = await auth.signIn(token)
      const again = await auth.signIn(token)

      expect(await auth.session(withCookies(cookies))).toEqual({ email: 'owner@example.org' })
      expect(again).toBeNull()
    })

    test('the link leads to the sign-in page', async () => {
      const auth = await start()

      expect(await auth.signInLink()).toMatch(/^https:\/\/receipts\.example\.org\/operator\/sign-in\?token=\w{32}$/)
    })

    test('the cookie is out of reach of scripts, other sites and plain http', async () => {
      const auth = await start()

      const [cookie] = (await auth.signIn(tokenOf(await auth.signInLink()))) ?? []

      for (const attribute of ['HttpOnly', 'SameSite=Lax', 'Secure', 'Path=/operator', 'Max-Age=43200']) {
        expect(cookie).toContain(`; ${attribute}`)
      }
    })

    test('a link is too old after half an hour', async () => {
      vi.useFakeTimers({ toFake: ['Date'] })
      const auth = await start()
      const [first, second] = [tokenOf(await auth.signInLink()), tokenOf(await auth.signInLink())]

      vi.setSystemTime(Date.now() + 29 * 60_000)
      expect(await auth.signIn(first)).not.toBeNull()
      vi.setSystemTime(Date.now() + 2 * 60_000)
      expect(await auth.signIn(second)).toBeNull()
    })

    test('a session ends after twelve hours, and reading does not prolong it', async () => {
      vi.useFakeTimers({ toFake: ['Date'] })
      const auth = await start()
      const request = withCookies(await auth.signIn(tokenOf(await auth.signInLink())))

      vi.setSystemTime(Date.now() + 11 * 3_600_000)
      expect(await auth.session(request)).not.toBeNull()
      vi.setSystemTime(Date.now() + 2 * 3_600_000)
      expect(await auth.session(request)).toBeNull()
    })

    test('signing out ends the session itself, not only the cookie', async () => {
      const auth = await start()
      const request = withCookies(await auth.signIn(tokenOf(await auth.signInLink())))
      expect(await auth.session(request)).not.toBeNull()

      const cookies = await auth.signOut(request)

      expect(await auth.session(request)).toBeNull()
      expect(cookies[0]).toContain('Max-Age=0')
    })

    test.each(['', 'x', 'A'.repeat(32), '../..', '%00'])(
      'a token that was never made signs nobody in: "%s"',
      async token => {
        const auth = await start()

        expect(await auth.signIn(token)).toBeNull()
      },
    )

    test('a cookie that was tampered with is nobody’s', async () => {
      const auth = await start()
      const [cookie = ''] = (await auth.signIn(tokenOf(await auth.signInLink()))) ?? []
      expect(await auth.session(withCookies([cookie]))).not.toBeNull()

      const altered = cookie.replace(/=(.)/, (_, first) => `=${first === 'a' ? 'b' : 'a'}`)

      expect(await auth.session(withCookies([altered]))).toBeNull()
    })

    test('only operators of this server get a link, however their address is written', async () => {
      const auth = await start()

      expect(await auth.signIn(tokenOf(await auth.signInLink('dpo@example.org')))).not.toBeNull()
      await expect(auth.signInLink('somebody@example.org')).rejects.toThrow(RangeError)
    })

    test.each(['owner@localhost', 'owner', 'o w@example.org'])(
      '%s is refused as an operator at the start',
      async email => {
        await expect(start(['owner@example.org', email])).rejects.toMatchObject({
          code: 'INVALID_CONFIG',
          path: 'operators[1]',
        })
      },
    )

    test('a session outlives a restart, but not its operator’s leaving', async () => {
      const before = await start()
      const request = withCookies(await before.signIn(tokenOf(await before.signInLink())))

      const restarted = await start()
      expect(await restarted.session(request)).toEqual({ email: 'owner@example.org' })
      const without = await start(['dpo@example.org'])
      expect(await without.session(request)).toBeNull()
    })

    test('a password signs its operator in, from when it is set', async () => {
      const { auth, request } = await signedIn()
      expect(await auth.passwords.stateOf(request)).toEqual({ isSet: false, mayReplace: true })
      expect(await auth.passwords.signIn(OWNER, PASSWORD)).toEqual({ is: 'wrong' })

      await auth.passwords.set(request, PASSWORD, '')
      const result = await auth.passwords.signIn(OWNER, PASSWORD)

      expect(result.is).toBe('in')
      expect(await auth.session(withCookies('cookies' in result ? result.cookies : null))).toEqual({ email: OWNER })
      for (const [email, password] of [
        [OWNER, `${PASSWORD}.`],
        ['nobody@example.org', PASSWORD],
        ['', ''],
      ] as const) {
        expect(await auth.passwords.signIn(email, password)).toEqual({ is: 'wrong' })
      }
    })

    test('changing the password asks for the one before, and ends the other sessions', async () => {
      const { auth, request } = await signedIn()
      await auth.passwords.set(request, PASSWORD, '')
      const byPassword = await requestBy(auth, PASSWORD)
      const other = await requestBy(auth, PASSWORD)
      expect(await auth.sessions.list(byPassword)).toHaveLength(3)

      expect(await auth.passwords.set(byPassword, NEXT, 'not the one before')).toEqual({ is: 'wrong' })
      expect(await auth.session(other)).not.toBeNull()
      const result = await auth.passwords.set(byPassword, NEXT, PASSWORD)

      expect(result.is).toBe('set')
      expect(await auth.session(other)).toBeNull()
      expect(await auth.session(withCookies('cookies' in result ? result.cookies : null))).toEqual({ email: OWNER })
      expect((await auth.passwords.signIn(OWNER, PASSWORD)).is).toBe('wrong')
    })

    test('whoever came by a link sets another password without the one that is forgotten', async () => {
      const { auth, request } = await signedIn()
      await auth.passwords.set(request, PASSWORD, '')
      const byLink = withCookies(await auth.signIn(tokenOf(await auth.signInLink())))

      expect((await auth.passwords.set(byLink, NEXT, '')).is).toBe('set')

      expect((await auth.passwords.signIn(OWNER, NEXT)).is).toBe('in')
      expect((await auth.passwords.signIn(OWNER, PASSWORD)).is).toBe('wrong')
      expect(await auth.session(byLink)).not.toBeNull()
      expect(await auth.session(request)).toBeNull()
    })

    test('with a second step on, a password alone opens nothing, and a code of the app finishes it', async () => {
      const { auth, made } = await withSecondStep()

      const half = await auth.passwords.signIn(OWNER, PASSWORD)
      const cookies = 'cookies' in half ? half.cookies : []

      expect(half.is).toBe('code-needed')
      expect(await auth.session(withCookies(cookies))).toBeNull()
      expect(await auth.secondFactor.signIn(withCookies(cookies), '000000')).toEqual({ is: 'wrong' })
      const result = await auth.secondFactor.signIn(withCookies(cookies), codeOf(made.uri, Date.now()))
      expect(await auth.session(withCookies('cookies' in result ? result.cookies : null))).toEqual({ email: OWNER })
    })

    test('each recovery code works once in place of the app', async () => {
      const { auth, made } = await withSecondStep()
      const half = async () => {
        const result = await auth.passwords.signIn(OWNER, PASSWORD)
        return withCookies('cookies' in result ? result.cookies : null)
      }
      expect(made.codes).toHaveLength(10)

      const first = await auth.secondFactor.signIn(await half(), made.codes[0] ?? '')
      const again = await auth.secondFactor.signIn(await half(), made.codes[0] ?? '')
      const second = await auth.secondFactor.signIn(await half(), made.codes[1] ?? '')

      expect([first.is, again.is, second.is]).toEqual(['in', 'wrong', 'in'])
    })

    test('five wrong codes end the attempt, and a code without an attempt opens nothing', async () => {
      const { auth, made } = await withSecondStep()
      const half = await auth.passwords.signIn(OWNER, PASSWORD)
      const request = withCookies('cookies' in half ? half.cookies : null)
      for (const _ of [1, 2, 3, 4, 5]) expect((await auth.secondFactor.signIn(request, '000000')).is).toBe('wrong')

      expect((await auth.secondFactor.signIn(request, codeOf(made.uri, Date.now()))).is).toBe('late')
      expect((await auth.secondFactor.signIn(withCookies(null), codeOf(made.uri, Date.now()))).is).toBe('late')
    })

    test('the second step is turned on and off with the password alone', async () => {
      const { auth, request } = await signedIn()
      await auth.passwords.set(request, PASSWORD, '')

      expect(await auth.secondFactor.begin(request, 'not the password')).toBeNull()
      const made = await auth.secondFactor.begin(request, PASSWORD)
      expect(await auth.secondFactor.isOn(request)).toBe(false)
      expect(await auth.secondFactor.confirm(request, '000000')).toBeNull()
      const on = withCookies(await auth.secondFactor.confirm(request, codeOf(made?.uri ?? '', Date.now())))

      expect(await auth.secondFactor.isOn(on)).toBe(true)
      expect(await auth.secondFactor.newCodes(on, 'not the password')).toBeNull()
      expect(await auth.secondFactor.newCodes(on, PASSWORD)).not.toEqual(made?.codes)
      expect(await auth.secondFactor.end(on, 'not the password')).toBeNull()
      const off = withCookies(await auth.secondFactor.end(on, PASSWORD))
      expect(await auth.secondFactor.isOn(off)).toBe(false)
      expect((await auth.passwords.signIn(OWNER, PASSWORD)).is).toBe('in')
    })

    test('an operator sees the own sessions and ends them, and nobody else’s', async () => {
      const { auth, request } = await signedIn()
      const second = withCookies(await auth.signIn(tokenOf(await auth.signInLink())))
      const dpo = withCookies(await auth.signIn(tokenOf(await auth.signInLink('dpo@example.org'))))
      const own = await auth.sessions.list(request)
      const [others] = await auth.sessions.list(dpo)
      expect(own.map(({ isThis }) => isThis).sort()).toEqual([false, true])

      expect(await auth.sessions.end(request, others?.id ?? '')).toBe(false)
      expect(await auth.sessions.end(request, own.find(({ isThis }) => !isThis)?.id ?? '')).toBe(true)

      expect(await auth.session(dpo)).not.toBeNull()
      expect(await auth.session(request)).not.toBeNull()
      expect(await auth.session(second)).toBeNull()
    })

    test('whom an owner invites is an operator, until the invitation is taken back', async () => {
      const invited = new Set(['new@example.org'])
      const auth = await startAuth(place, undefined, async email => invited.has(email))
      const request = withCookies(await auth.signIn(tokenOf(await auth.signInLink('new@example.org'))))
      expect(await auth.session(request)).toEqual({ email: 'new@example.org' })

      invited.clear()

      expect(await auth.session(request)).toBeNull()
      await expect(auth.signInLink('new@example.org')).rejects.toThrow(RangeError)
    })

    test('several processes may start on one new database at once', async () => {
      const [a, b] = await Promise.all([start(), start(), start(), start()])

      expect(await b.signIn(tokenOf(await a.signInLink()))).not.toBeNull()
    })
  })
}
