import type { BetterAuthOptions } from 'better-auth'
import type { AuthDatabase } from '../database/auth-database.js'
import { basePathOf } from '../frame/base-path.js'
import { PASSWORD_LETTERS } from './password-rule.js'

/** An operator signs in again twice a day; reading the log does not prolong a session. */
export const SESSION_HOURS = 12
const SESSION_SECONDS = SESSION_HOURS * 60 * 60

/**
 * What better-auth is to do here: sessions in tables of their own, no telemetry, no log.
 *
 * @param isKnown - whether an address is an operator's: nobody else gets an account, whoever vouches for them.
 */
export async function authOptions(
  database: AuthDatabase,
  publicUrl: string,
  isKnown: (email: string) => Promise<boolean>,
) {
  return {
    appName: 'Askfirst',
    baseURL: new URL(publicUrl).origin,
    basePath: `${basePathOf(publicUrl)}/auth`,
    secret: await database.secret(),
    database: database.connection,
    user: { modelName: 'operator_user' },
    account: { modelName: 'operator_account', encryptOAuthTokens: true },
    verification: { modelName: 'operator_verification' },
    session: {
      modelName: 'operator_session',
      expiresIn: SESSION_SECONDS,
      disableSessionRefresh: true,
      additionalFields: { madeBy: { type: 'string', required: false, input: false } },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LETTERS.least,
      maxPasswordLength: PASSWORD_LETTERS.most,
    },
    databaseHooks: {
      user: {
        create: {
          before: async user => (user.emailVerified && (await isKnown(user.email)) ? undefined : false),
        },
      },
      session: {
        create: {
          // By a link, an operator who has forgotten the password sets another.
          before: async (session, context) => {
            const madeBy = context?.path === '/magic-link/verify' ? 'link' : 'other'
            return { data: { ...session, madeBy } }
          },
        },
      },
    },
    advanced: {
      cookiePrefix: 'askfirst-operator',
      defaultCookieAttributes: { path: basePathOf(publicUrl), httpOnly: true, sameSite: 'lax' },
      ipAddress: { disableIpTracking: true },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  } satisfies BetterAuthOptions
}
