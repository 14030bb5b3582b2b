import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { openAuthDatabase } from '../../src/server/operator/database/open.js'
import { createAuth } from '../../src/server/operator/sign-in/auth.js'

const publicUrl = 'https://receipts.example.org'

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
export async function startAuth(place: string, operators = ['owner@example.org', 'Dpo@Example.org']) {
  const database = await openAuthDatabase(place)
  onTestFinished(() => database.close())
  return createAuth({ database, publicUrl, operators })
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

    test('several processes may start on one new database at once', async () => {
      const [a, b] = await Promise.all([start(), start(), start(), start()])

      expect(await b.signIn(tokenOf(await a.signInLink()))).not.toBeNull()
    })
  })
}
