import { Hono } from 'hono'
import type { AppDeps, AppEnv } from '../deps.js'

/**
 * `GET /v1/sites/:site`: the config as its author wrote it, for a page's `data-config`.
 * Receipts go to this server unless it says otherwise.
 */
export function siteRoutes({ settings, sites }: AppDeps) {
  return new Hono<AppEnv>().get('/:site', c => {
    const { origins: _private, ...shown } = sites.named(c.req.param('site')).given
    c.header('cache-control', 'public, max-age=300')
    return c.json({ endpoint: settings.publicUrl, ...shown })
  })
}
