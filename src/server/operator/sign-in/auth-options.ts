import type { BetterAuthOptions } from 'better-auth'
import type { AuthDatabase } from '../database/database.js'
import { basePathOf } from '../frame/base-path.js'

/** An operator signs in again twice a day; reading the log does not prolong a session. */
const SESSION_SECONDS = 12 * 60 * 60

/** What better-auth is to do here: sessions in tables of their own, no telemetry, no log. */
export async function authOptions(database: AuthDatabase, publicUrl: string) {
  return {
    appName: 'Askfirst',
    baseURL: new URL(publicUrl).origin,
    basePath: `${basePathOf(publicUrl)}/auth`,
    secret: await database.secret(),
    database: database.connection,
    user: { modelName: 'operator_user' },
    account: { modelName: 'operator_account' },
    verification: { modelName: 'operator_verification' },
    session: { modelName: 'operator_session', expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    advanced: {
      cookiePrefix: 'askfirst-operator',
      defaultCookieAttributes: { path: basePathOf(publicUrl), httpOnly: true, sameSite: 'lax' },
      ipAddress: { disableIpTracking: true },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  } satisfies BetterAuthOptions
}
