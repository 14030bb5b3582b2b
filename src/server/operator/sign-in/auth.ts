import { betterAuth } from 'better-auth'
import { magicLink } from 'better-auth/plugins/magic-link'
import { ContractError } from '../../../contract/errors.js'
import type { AuthDatabase } from '../database/database.js'
import { basePathOf } from '../frame/base-path.js'
import { authOptions } from './auth-options.js'
import { lookedUp } from './looked-up.js'

/** How long a sign-in link works, in minutes, unless it is used before. */
export const LINK_MINUTES = 30

export interface AuthOptions {
  readonly database: AuthDatabase
  /** The address that operators open: an https one makes the cookie `Secure`. */
  readonly publicUrl: string
  /** E-mail addresses of those who may sign in. Taking one out ends that one's sessions at the next start. */
  readonly operators: readonly string[]
}

/** Who is signed in, by a link that works once. The only clock is the system's: better-auth takes no other. */
export interface Auth {
  /** The operator of this request's session; `null` without one, or once it has ended. */
  session(request: Request): Promise<{ readonly email: string } | null>
  /**
   * Makes a link for an operator, the first of the list unless another is named. No mail is sent: the caller
   * shows it where only operators look, in the terminal at start, and keeps it out of logs that others read.
   *
   * @throws {RangeError} when that is no operator of this server.
   */
  signInLink(operator?: string): Promise<string>
  /** Uses up a link's token: the cookies of the new session, or `null` when it was used, is too old or was never made. */
  signIn(token: string): Promise<readonly string[] | null>
  /** Ends the session of this request: the cookies that take it out of the browser. */
  signOut(request: Request): Promise<readonly string[]>
}

/**
 * Prepares sign-in: makes its tables when they are missing. Safe when several processes start at once.
 *
 * @throws {ContractError} `INVALID_CONFIG` for an operator's address that better-auth would not take.
 */
export async function createAuth({ database, publicUrl, ...given }: AuthOptions): Promise<Auth> {
  const operators = given.operators.map(operatorOf)
  const tokens = new Map<string, string>()
  const options = {
    ...(await authOptions(database, publicUrl)),
    plugins: [
      magicLink({
        expiresIn: LINK_MINUTES * 60,
        storeToken: 'hashed',
        sendMagicLink: ({ token, metadata }) => {
          tokens.set(String(metadata?.['call']), token)
        },
      }),
    ],
  }
  await database.makeTables(options)
  const auth = betterAuth(options)

  async function newToken(email: string): Promise<string> {
    const call = crypto.randomUUID()
    await auth.api.signInMagicLink({ body: { email, metadata: { call } }, headers: new Headers() })
    const token = tokens.get(call)
    tokens.delete(call)
    if (!token) throw new Error('better-auth made no sign-in token')
    return token
  }

  return {
    async session(request) {
      const found = await lookedUp(() => auth.api.getSession({ headers: request.headers }))
      return found && operators.includes(found.user.email) ? { email: found.user.email } : null
    },
    async signInLink(named = operators[0]) {
      const operator = named?.toLowerCase()
      if (!operator || !operators.includes(operator)) throw new RangeError(`${operator} is no operator of this server`)
      const link = new URL(`${basePathOf(publicUrl)}/sign-in`, publicUrl)
      link.searchParams.set('token', await newToken(operator))
      return link.href
    },
    async signIn(token) {
      // Without the request's headers: the session's row has columns for address and browser, and they stay empty.
      const asked = { query: { token }, headers: new Headers(), asResponse: true } as const
      const answer = await lookedUp(() => auth.api.magicLinkVerify(asked))
      return answer.ok ? answer.headers.getSetCookie() : null // a redirect tells that the token is no good
    },
    async signOut(request) {
      const answer = await lookedUp(() => auth.api.signOut({ headers: request.headers, asResponse: true }))
      return answer.headers.getSetCookie()
    },
  }
}

const EMAIL = /^[\w.'+-]+@([a-z0-9][a-z0-9-]*\.)+[a-z]{2,}$/

/** An address as better-auth keeps it. Wrong ones are found at the start, not when somebody wants to sign in. */
function operatorOf(given: string, i: number): string {
  const email = given.toLowerCase()
  if (EMAIL.test(email)) return email
  const allowed = 'an e-mail address with a whole domain, such as owner@example.org, is expected'
  throw new ContractError('INVALID_CONFIG', { path: `operators[${i}]`, given, allowed })
}
