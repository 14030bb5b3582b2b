import { APIError } from 'better-auth'
import type { SetCookies } from './auth.js'
import { cookiesOf, type Engine } from './engine.js'
import { lookedUp } from './looked-up.js'

/** What an authenticator app takes, and what helps when the phone is lost: shown once. */
export interface NewSecondFactor {
  /** `otpauth://totp/…` */
  readonly uri: string
  readonly codes: readonly string[]
}

/** `late`: the password is to be sent again; `locked`: too many wrong codes, for a quarter of an hour. */
export type CodeResult =
  | { readonly is: 'in'; readonly cookies: SetCookies }
  | { readonly is: 'wrong' | 'late' | 'locked' }

/** Codes by time (TOTP, RFC 6238) beside the password, and codes for when the phone is lost. */
export interface SecondFactor {
  isOn(request: Request): Promise<boolean>
  /** Of an operator by e-mail address, who need not be signed in. */
  isOnFor(email: string): Promise<boolean>
  /** Makes a key; it counts once a code of it has been confirmed. `null`: the password is wrong. */
  begin(request: Request, password: string): Promise<NewSecondFactor | null>
  /** @returns the cookies of the session that goes on; `null` for a wrong code. */
  confirm(request: Request, code: string): Promise<SetCookies | null>
  /** `null`: the password is wrong. */
  end(request: Request, password: string): Promise<SetCookies | null>
  /** New recovery codes in place of the old ones. `null`: the password is wrong. */
  newCodes(request: Request, password: string): Promise<readonly string[] | null>
  /** Ends a sign-in that the password began, by a code of the app or one for when the phone is lost. */
  signIn(request: Request, code: string): Promise<CodeResult>
}

const OF_APP = /^\d{6}$/

export function createSecondFactor({ api, context }: Engine): SecondFactor {
  return {
    isOn: request =>
      lookedUp(async () => {
        return isGuarded((await api.getSession({ headers: cookiesOf(request) }))?.user)
      }),
    isOnFor: email =>
      lookedUp(async () => isGuarded((await (await context).internalAdapter.findUserByEmail(email))?.user)),
    begin: (request, password) =>
      orNull(async () => {
        const made = await api.enableTwoFactor({ headers: cookiesOf(request), body: { password, method: 'totp' } })
        if (!('totpURI' in made)) throw new Error('better-auth made no key')
        return { uri: made.totpURI, codes: made.backupCodes }
      }),
    confirm: async (request, code) => {
      const answer = await lookedUp(() =>
        api.verifyTOTP({ headers: cookiesOf(request), body: { code: bare(code) }, asResponse: true }),
      )
      return answer.ok ? answer.headers.getSetCookie() : null
    },
    end: async (request, password) => {
      const answer = await lookedUp(() =>
        api.disableTwoFactor({ headers: cookiesOf(request), body: { password }, asResponse: true }),
      )
      return answer.ok ? answer.headers.getSetCookie() : null
    },
    newCodes: (request, password) =>
      orNull(
        async () => (await api.generateBackupCodes({ headers: cookiesOf(request), body: { password } })).backupCodes,
      ),
    async signIn(request, code) {
      const given = bare(code)
      const asked = { headers: cookiesOf(request), body: { code: given }, asResponse: true } as const
      const answer = await lookedUp(() => (OF_APP.test(given) ? api.verifyTOTP(asked) : api.verifyBackupCode(asked)))
      if (answer.ok) return { is: 'in', cookies: answer.headers.getSetCookie() }
      if (answer.status === 429) return { is: 'locked' }
      const said: unknown = await answer.json()
      const why = typeof said === 'object' && said !== null && 'code' in said ? said.code : ''
      return { is: why === 'INVALID_CODE' || why === 'INVALID_BACKUP_CODE' ? 'wrong' : 'late' }
    },
  }
}

const isGuarded = (user: object | undefined): boolean =>
  user !== undefined && 'twoFactorEnabled' in user && Boolean(user.twoFactorEnabled)

/** Apps show codes with a space in the middle. */
const bare = (code: string): string => code.replace(/\s+/g, '')

const orNull = <T>(ask: () => Promise<T>): Promise<T | null> =>
  lookedUp(async () => {
    try {
      return await ask()
    } catch (error) {
      if (error instanceof APIError && error.statusCode < 500) return null
      throw error
    }
  })
