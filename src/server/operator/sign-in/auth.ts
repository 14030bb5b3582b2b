import { ContractError } from '../../../contract/errors.js'
import type { OidcSettings } from '../../config.js'
import type { AuthDatabase } from '../database/auth-database.js'
import { basePathOf } from '../frame/base-path.js'
import { operatorAddress } from './address.js'
import { cookiesOf, openEngine } from './engine.js'
import { lookedUp } from './looked-up.js'
import { createOutside, type Outside } from './outside.js'
import { createPasswords, type Passwords } from './passwords.js'
import { createSecondFactor, type SecondFactor } from './second-factor.js'
import { createSessions, type Sessions } from './sessions.js'

export interface AuthOptions {
  readonly database: AuthDatabase
  /** The address that operators open: an https one makes the cookie `Secure`. */
  readonly publicUrl: string
  /** E-mail addresses of the config. Taking one out ends that one's sessions at the next start. */
  readonly operators: readonly string[]
  /** Whether an owner has made this address an operator's. Default: nobody has. */
  readonly isInvited?: (email: string) => Promise<boolean>
  /** Where operators may sign in with an account of their own house. */
  readonly oidc?: OidcSettings | null
}

/** A cookie as `Set-Cookie` has it, for the browser. */
export type SetCookies = readonly string[]

/** Who is signed in, and by what. The only clock is the system's: better-auth takes no other. */
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
  signIn(token: string): Promise<SetCookies | null>
  /** Ends the session of this request: the cookies that take it out of the browser. */
  signOut(request: Request): Promise<SetCookies>
  /** Whether this address has ever signed in. */
  hasAccount(email: string): Promise<boolean>
  readonly passwords: Passwords
  readonly secondFactor: SecondFactor
  readonly sessions: Sessions
  /** `null` when the config names no provider. */
  readonly outside: Outside | null
}

/**
 * Prepares sign-in: makes its tables when they are missing. Safe when several processes start at once.
 *
 * @throws {ContractError} `INVALID_CONFIG` for an operator's address that better-auth would not take.
 */
export async function createAuth({ database, publicUrl, oidc = null, ...given }: AuthOptions): Promise<Auth> {
  const operators = given.operators.map(checkedOperator)
  const isKnown = async (email: string): Promise<boolean> =>
    operators.includes(email) || (await given.isInvited?.(email)) === true
  const engine = await openEngine({ database, publicUrl, oidc, isKnown })

  return {
    async session(request) {
      const found = await lookedUp(() => engine.api.getSession({ headers: request.headers }))
      return found && (await isKnown(found.user.email)) ? { email: found.user.email } : null
    },
    async signInLink(named = operators[0]) {
      const operator = named?.toLowerCase()
      if (!operator || !(await isKnown(operator))) throw new RangeError(`${operator} is no operator of this server`)
      const link = new URL(`${basePathOf(publicUrl)}/sign-in`, publicUrl)
      link.searchParams.set('token', await engine.newToken(operator))
      return link.href
    },
    async signIn(token) {
      // Without the request's headers: the session's row has columns for address and browser, and they stay empty.
      const asked = { query: { token }, headers: new Headers(), asResponse: true } as const
      const answer = await lookedUp(() => engine.api.magicLinkVerify(asked))
      return answer.ok ? answer.headers.getSetCookie() : null // a redirect tells that the token is no good
    },
    async signOut(request) {
      const answer = await lookedUp(() => engine.api.signOut({ headers: cookiesOf(request), asResponse: true }))
      return answer.headers.getSetCookie()
    },
    hasAccount: email =>
      lookedUp(async () => (await (await engine.context).internalAdapter.findUserByEmail(email)) !== null),
    passwords: createPasswords(engine),
    secondFactor: createSecondFactor(engine),
    sessions: createSessions(engine),
    outside: oidc && createOutside(engine, oidc, publicUrl),
  }
}

/** An address as better-auth keeps it. Wrong ones are found at the start, not when somebody wants to sign in. */
function checkedOperator(given: string, i: number): string {
  const email = operatorAddress(given)
  if (email !== null) return email
  const allowed = 'an e-mail address with a whole domain, such as owner@example.org, is expected'
  throw new ContractError('INVALID_CONFIG', { path: `operators[${i}]`, given, allowed })
}
