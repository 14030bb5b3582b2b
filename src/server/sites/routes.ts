import { Hono } from 'hono'
import type { AppDeps } from '../deps.js'
import type { AppEnv } from '../http/env.js'

/**
 * `GET /v1/sites/:site`: the config as its author wrote it, for a page's `data-config`, under the policy that is in
 * force. Receipts go to this server unless it says otherwise.
 */
export function siteRoutes({ settings, sites, policies }: AppDeps) {
  return new Hono<AppEnv>().get('/:site', async c => {
    const { given, site } = sites.named(c.req.param('site'))
    const { origins: _private, policy, ...shown } = given
    const version = await policies.versionOf(site)
    const asked = policy || version !== site.policy.version ? { policy: { ...policy, version } } : {}
    c.header('cache-control', 'public, max-age=300')
    return c.json({ endpoint: settings.publicUrl, ...shown, ...asked })
  })
}
