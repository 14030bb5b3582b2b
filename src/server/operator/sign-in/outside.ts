import type { OidcSettings } from '../../config.js'
import { basePathOf } from '../frame/base-path.js'
import type { SetCookies } from './auth.js'
import { cookiesOf, type Engine, OIDC_ID } from './engine.js'
import { lookedUp } from './looked-up.js'

/** Signing in with an account of the operators' own house, by OpenID Connect. */
export interface Outside {
  /** What the provider is called on the sign-in page. */
  readonly name: string
  /** Where the browser goes now; `null` when the provider cannot be reached. */
  begin(): Promise<{ readonly url: string; readonly cookies: SetCookies } | null>
  /** What the browser brings back. `null`: refused there, or of nobody who is an operator here. */
  finish(request: Request): Promise<SetCookies | null>
}

export function createOutside({ api, handler }: Engine, { name }: OidcSettings, publicUrl: string): Outside {
  const base = basePathOf(publicUrl)
  return {
    name,
    begin: () =>
      lookedUp(async () => {
        const body = {
          provider: OIDC_ID,
          callbackURL: base,
          errorCallbackURL: `${base}/sign-in`,
          disableRedirect: true,
        }
        const answer = await api.signInSocial({ body, headers: new Headers(), asResponse: true })
        if (!answer.ok) return null
        const said: unknown = await answer.json()
        const url = typeof said === 'object' && said !== null && 'url' in said ? said.url : null
        return typeof url === 'string' ? { url, cookies: answer.headers.getSetCookie() } : null
      }),
    finish: request =>
      lookedUp(async () => {
        const { search } = new URL(request.url)
        // As better-auth knows itself, whatever proxies have made of the address.
        const address = new URL(`${base}/auth/callback/${OIDC_ID}${search}`, publicUrl)
        const answer = await handler(new Request(address, { headers: cookiesOf(request) }))
        if (answer.status >= 500) throw new Error(`better-auth answered ${answer.status}`)
        const to = new URL(answer.headers.get('location') ?? '', publicUrl)
        return to.pathname === base && !to.searchParams.has('error') ? answer.headers.getSetCookie() : null
      }),
  }
}
