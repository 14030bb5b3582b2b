import { betterAuth } from 'better-auth'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import { magicLink } from 'better-auth/plugins/magic-link'
import { twoFactor } from 'better-auth/plugins/two-factor'
import type { OidcSettings } from '../../config.js'
import type { AuthDatabase } from '../database/auth-database.js'
import { authOptions } from './auth-options.js'

/** How long a sign-in link works, in minutes, unless it is used before. */
export const LINK_MINUTES = 30

/** What the operators' own provider is called in addresses. */
export const OIDC_ID = 'oidc'

export interface EngineOptions {
  readonly database: AuthDatabase
  readonly publicUrl: string
  readonly oidc: OidcSettings | null
  isKnown(email: string): Promise<boolean>
}

export type Engine = Awaited<ReturnType<typeof openEngine>>

/** better-auth as it is used here, its tables made. Nothing but this folder's files speaks with it. */
export async function openEngine({ database, publicUrl, oidc, isKnown }: EngineOptions) {
  const tokens = new Map<string, string>()
  const options = {
    ...(await authOptions(database, publicUrl, isKnown)),
    plugins: [
      magicLink({
        expiresIn: LINK_MINUTES * 60,
        storeToken: 'hashed',
        sendMagicLink: ({ token, metadata }) => {
          tokens.set(String(metadata?.['call']), token)
        },
      }),
      twoFactor({ schema: { twoFactor: { modelName: 'operator_two_factor' } } }),
      genericOAuth({ config: oidc ? [providerOf(oidc)] : [] }),
    ],
  }
  await database.makeTables(options)
  const { api, handler, $context } = betterAuth(options)
  return {
    api,
    handler,
    context: $context,
    /** The secret of a new sign-in link. */
    async newToken(email: string): Promise<string> {
      const call = crypto.randomUUID()
      await api.signInMagicLink({ body: { email, metadata: { call } }, headers: new Headers() })
      const token = tokens.get(call)
      tokens.delete(call)
      if (!token) throw new Error('better-auth made no sign-in token')
      return token
    },
  }
}

/** A provider that is away when the server starts is asked again when somebody wants to sign in. */
const providerOf = ({ issuer, clientId, clientSecret }: OidcSettings) => ({
  providerId: OIDC_ID,
  discoveryUrl: `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`,
  requireIdTokenVerification: true,
  clientId,
  clientSecret,
  scopes: ['openid', 'email'],
})

/** The cookies of a request alone: what a session's row could keep of address and browser stays empty. */
export const cookiesOf = (request: Request): Headers => new Headers({ cookie: request.headers.get('cookie') ?? '' })
