import { APIError } from 'better-auth'
import type { SetCookies } from './auth.js'
import { cookiesOf, type Engine } from './engine.js'
import { lookedUp } from './looked-up.js'

/** `code-needed`: the password is right; the cookies let the browser send the second factor within ten minutes. */
export type SignInResult =
  | { readonly is: 'in' | 'code-needed'; readonly cookies: SetCookies }
  | { readonly is: 'wrong' }

export type SetResult = { readonly is: 'set'; readonly cookies: SetCookies } | { readonly is: 'wrong' }

/** Signing in by a password, and changing it. */
export interface Passwords {
  /** Takes as long for an address that is not known as for a wrong password. */
  signIn(email: string, password: string): Promise<SignInResult>
  /** What of this session's operator is known. */
  stateOf(request: Request): Promise<{ readonly isSet: boolean; readonly mayReplace: boolean }>
  /**
   * Sets a password that has been found good, and ends the operator's other sessions. Whoever came by a link need not
   * know the one before.
   */
  set(request: Request, next: string, current: string): Promise<SetResult>
}

export function createPasswords({ api, context }: Engine): Passwords {
  async function accountOf(request: Request) {
    const found = await api.getSession({ headers: cookiesOf(request) })
    if (!found) throw new APIError('UNAUTHORIZED')
    const { internalAdapter } = await context
    const account = await internalAdapter.findCredentialAccount(found.user.id)
    return { userId: found.user.id, isSet: Boolean(account?.password), byLink: found.session.madeBy === 'link' }
  }

  return {
    signIn: (email, password) =>
      lookedUp(async () => {
        const body = { email, password }
        const answer = await api.signInEmail({ body, headers: new Headers(), asResponse: true })
        if (answer.status >= 500) throw new Error(`better-auth answered ${answer.status}`)
        if (!answer.ok) return { is: 'wrong' }
        const said: unknown = await answer.json()
        const isHalf = typeof said === 'object' && said !== null && 'twoFactorRedirect' in said
        return { is: isHalf ? 'code-needed' : 'in', cookies: answer.headers.getSetCookie() }
      }),
    stateOf: request =>
      lookedUp(async () => {
        const { isSet, byLink } = await accountOf(request)
        return { isSet, mayReplace: byLink }
      }),
    set: (request, next, current) =>
      lookedUp(async () => {
        const headers = cookiesOf(request)
        const { userId, isSet, byLink } = await accountOf(request)
        if (isSet && !byLink) {
          const body = { newPassword: next, currentPassword: current, revokeOtherSessions: true }
          const answer = await api.changePassword({ headers, body, asResponse: true })
          if (answer.status >= 500) throw new Error(`better-auth answered ${answer.status}`)
          return answer.ok ? { is: 'set', cookies: answer.headers.getSetCookie() } : { is: 'wrong' }
        }
        if (isSet) {
          const { internalAdapter, password } = await context
          await internalAdapter.updatePassword(userId, await password.hash(next))
        } else await api.setPassword({ headers, body: { newPassword: next } })
        await api.revokeOtherSessions({ headers })
        return { is: 'set', cookies: [] }
      }),
  }
}
