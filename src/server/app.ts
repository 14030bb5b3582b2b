import { Hono } from 'hono'
import type { AppDeps, AppEnv } from './deps.js'
import { fileRoutes } from './files/routes.js'
import { healthRoutes } from './health/routes.js'
import { corsFor } from './http/cors.js'
import { errorResponse } from './http/errors.js'
import { problemResponse, Refusal } from './http/refusal.js'
import { securityHeaders } from './http/security.js'
import { ingestRoutes } from './ingest/routes.js'
import { logRoutes } from './log/routes.js'
import { noticeRoutes } from './notices/routes.js'
import { receiptRoutes } from './receipts/routes.js'
import { siteRoutes } from './sites/routes.js'

/** The features with routes of their own kind: mounted when the server's config has them. */
export interface AppMounts {
  readonly email?: Hono
  readonly operator?: Hono
}

/** All routes; one line a feature. */
export function createApp(deps: AppDeps, { email, operator }: AppMounts = {}): Hono<AppEnv> {
  const origins = new Set(deps.sites.all.flatMap(({ site }) => site.origins))
  const app = new Hono<AppEnv>()
  app.onError(error => errorResponse(error, deps.log))
  app.notFound(() => problemResponse(new Refusal(404, 'NOT_FOUND', 'There is nothing at this address.')))
  app.use(securityHeaders)
  app.use('/v1/*', corsFor(origins))
  app.route('/v1/receipts', ingestRoutes(deps))
  app.route('/v1/receipts', receiptRoutes(deps))
  app.route('/v1/notices', noticeRoutes(deps))
  app.route('/v1/sites', siteRoutes(deps))
  app.route('/log', logRoutes(deps))
  if (email) app.route('/e', email)
  if (operator) app.route('/operator', operator)
  app.route('/', healthRoutes(deps))
  app.route('/', fileRoutes(deps))
  return app
}
