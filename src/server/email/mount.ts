import type { Hono } from 'hono'
import type { AppDeps } from '../deps.js'
import { lineOf } from '../http/errors.js'
import { emailRoutes } from './routes.js'

/** The mail's addresses, where the config has a secret for them. */
export function emailMount({ settings, store, ingest, policies, now, log }: AppDeps): { readonly email?: Hono } {
  const { emailSecret: secret } = settings
  if (secret === null) return {}
  const sites = settings.sites.map(({ site }) => site)
  return { email: emailRoutes({ store, ingest, sites, policies, secret, now, onError: error => log(lineOf(error)) }) }
}
