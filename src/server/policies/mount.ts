import { Hono } from 'hono'
import type { RoomsDatabase } from '../database/database.js'
import type { AppDeps } from '../deps.js'
import type { AppEnv } from '../http/env.js'
import { agreeRoutes } from './agree/routes.js'
import { publishedReader } from './published.js'
import { policyRoutes } from './routes.js'

/** What is published, for everybody; and where people agree to it, if their site's server can say who they are. */
export function policyMount(deps: AppDeps, database: RoomsDatabase): Hono<AppEnv> {
  const published = publishedReader(database)
  const { email } = deps.settings
  const pages = new Hono<AppEnv>()
  if (email !== null) pages.route('/agree', agreeRoutes(deps, published, email.secrets))
  return pages.route('/', policyRoutes(deps, published))
}
