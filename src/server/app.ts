import { Hono } from 'hono'
import type { AppDeps } from './deps.js'
import { healthRoutes } from './health/routes.js'
import { corsFor } from './http/cors.js'
import type { AppEnv } from './http/env.js'
import { errorResponse } from './http/errors.js'
import { problemPages } from './http/problem-page.js'
import { problemResponse, Refusal } from './http/refusal.js'
import { securityHeaders } from './http/security.js'
import { watched } from './http/watched.js'
import { ingestRoutes } from './ingest/routes.js'
import { logRoutes } from './log/routes.js'
import { noticeRoutes } from './notices/routes.js'
import { openApiRoutes } from './openapi/routes.js'
import { receiptRoutes } from './receipts/routes.js'
import { siteRoutes } from './sites/routes.js'
import { allOrigins } from './sites/served.js'

/** The features that not every server has: by its config, or because they need what only Node has. */
export interface AppMounts {
  readonly email?: Hono
  readonly sender?: Hono<AppEnv>
  readonly operator?: Hono
  /** What people ask about their own data. */
  readonly requests?: Hono<AppEnv>
  readonly metrics?: Hono
  /** What is published, for everybody. */
  readonly policies?: Hono<AppEnv>
  /** The browser files. */
  readonly files?: Hono<AppEnv>
}

/** All routes; one line a feature. Nothing here or below needs Node: the store and the mounts may. */
export function createApp(deps: AppDeps, mounts: AppMounts = {}): Hono<AppEnv> {
  const { email, sender, operator, metrics, policies, requests, files } = mounts
  const app = new Hono<AppEnv>()
  app.onError(error => errorResponse(error, deps.log))
  app.notFound(() => problemResponse(new Refusal(404, 'NOT_FOUND', 'There is nothing at this address.')))
  app.use(watched(deps.watch))
  app.use(securityHeaders)
  app.use(problemPages)
  app.use('/v1/*', corsFor(allOrigins(deps.sites)))
  app.route('/v1/receipts', ingestRoutes(deps))
  app.route('/v1/receipts', receiptRoutes(deps, requests !== undefined))
  if (requests) app.route('/v1/requests', requests)
  app.route('/v1/notices', noticeRoutes(deps))
  app.route('/v1/sites', siteRoutes(deps))
  app.route('/log', logRoutes(deps))
  if (policies) app.route('/policies', policies)
  if (email) app.route('/e', email)
  if (sender) app.route('/v1/mail', sender)
  if (operator) app.route('/operator', operator)
  app.route('/', healthRoutes(deps))
  app.route('/', openApiRoutes(deps))
  if (metrics) app.route('/metrics', metrics)
  if (files) app.route('/', files)
  return app
}
