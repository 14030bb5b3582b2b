import type { Hono } from 'hono'
import type { AppDeps } from '../deps.js'
import type { AppEnv } from '../http/env.js'
import { lineOf } from '../http/errors.js'
import { emailDeps } from './deps.js'
import { type OpenListener, openListener } from './open-listener.js'
import { emailRoutes } from './routes.js'
import { senderRoutes } from './sender-routes.js'

export interface EmailMounts {
  /** What the addresses in mails lead to. */
  readonly email?: Hono
  /** What a sender's program asks and tells. */
  readonly sender?: Hono<AppEnv>
  /** The same as `email` for a pixel, where Node's own requests can be had. */
  readonly onOpen?: OpenListener
  /** Resolves when what is counted is on disk. */
  readonly mailDrained?: () => Promise<void>
}

/** The mail's addresses, where the config has a secret for them. */
export function emailMount({ settings, store, ingest, policies, watch, now, log }: AppDeps): EmailMounts {
  const { email } = settings
  if (email === null) return {}
  const sites = settings.sites.map(({ site }) => site)
  const onError = (error: unknown): void => log(lineOf(error))
  const { secrets: secret, hasTotals } = email
  const deps = emailDeps({ store, ingest, sites, policies, secret, hasTotals, now, onError })
  return {
    email: emailRoutes(deps),
    sender: senderRoutes(deps),
    onOpen: openListener(deps, watch),
    mailDrained: deps.mail.drained,
  }
}
