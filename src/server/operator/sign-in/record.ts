import type { OperatorDeps } from '../deps.js'
import type { SetCookies } from './auth.js'

/** Notes who came in, who left, and who was kept out: on the server as a whole, since it is before any site. */
export function createSignInRecord({ auth, access, audit }: Pick<OperatorDeps, 'auth' | 'access' | 'audit'>) {
  const note = (operator: string, action: string, by?: string) =>
    audit.note({ site: '', operator, action, ...(by === undefined ? {} : { about: { by } }) })

  /** Whom a request with these cookies comes from. */
  async function operatorOf(cookie: string): Promise<string | null> {
    const request = new Request('http://localhost/', { headers: { cookie } })
    return (await auth.session(request))?.email ?? null
  }

  return {
    async signedIn(cookies: SetCookies, by: string): Promise<void> {
      const pairs = cookies.map(cookie => cookie.split(';')[0]).join('; ')
      await note((await operatorOf(pairs)) ?? 'nobody', 'sign-in', by)
    },
    /** An address that is no operator's is not kept: people type passwords into the wrong field. */
    async failed(email: string, by: string): Promise<void> {
      const standing = await access.standingOf(email)
      const isKnown = standing.server !== null || (await auth.hasAccount(email))
      await note(isKnown ? email : 'nobody', 'sign-in.failed', by)
    },
    async signedOut(request: Request): Promise<void> {
      const operator = await operatorOf(request.headers.get('cookie') ?? '')
      if (operator !== null) await note(operator, 'sign-out')
    },
  }
}
