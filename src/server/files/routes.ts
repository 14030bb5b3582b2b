import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Context, Hono } from 'hono'
import type { Site } from '../../contract/site.js'
import { compileSite, declarationsOf, readDeclarations, readScripts } from '../compile.js'
import type { AppDeps } from '../deps.js'
import type { AppEnv } from '../http/env.js'
import { Refusal } from '../http/refusal.js'
import { inForce } from '../policies/in-force.js'
import { type Asset, assetOf, assetResponse } from './asset.js'
import { VERSION } from './package.js'
import { schemaRoutes } from './schema-routes.js'

/** What may be asked for: exactly these shapes of names, so that no path leads out of the folder. */
const FILE =
  /^(askfirst(-[A-Za-z0-9_-]{1,64})?|(services|locales|authorities|looks)\/[A-Za-z0-9][A-Za-z0-9-]{0,63})\.js$/

const FOR_MINUTES = 'max-age=300'
const FOR_EVER = 'max-age=31536000, immutable'

/**
 * The browser files: at `/askfirst.js` and so on for a few minutes, under
 * `/<version>/` for ever; `/s/<site>.js`, the gate with the site inside; and the schemas.
 *
 * @param dist - the folder of the browser files.
 */
export function fileRoutes({ sites, settings, policies }: AppDeps, dist: string) {
  const kept = new Map<string, Promise<Asset>>()

  /** Reads and compresses at first use; a failure is not kept. */
  function asset(name: string, read: () => Promise<Buffer>): Promise<Asset> {
    const made = kept.get(name) ?? read().then(assetOf)
    kept.set(name, made)
    made.catch(() => kept.delete(name))
    return made
  }

  async function file(c: Context<AppEnv>, name: string, maxAge: string): Promise<Response> {
    if (!FILE.test(name)) throw notFound()
    const found = await asset(name, () => readFile(join(dist, name)).catch(absent))
    return assetResponse(found, c.req.raw, maxAge)
  }

  async function compiled(site: Site): Promise<Buffer> {
    const scripts = await readScripts(dist, site)
    const declarations = declarationsOf(site, await readDeclarations(dist))
    const served = { ...site, endpoint: site.endpoint ?? settings.publicUrl }
    return Buffer.from(compileSite({ site: served, declarations, base: `../${VERSION}/`, ...scripts }))
  }

  return new Hono<AppEnv>()
    .route('/schema', schemaRoutes())
    .get('/s/:file{[a-z][a-z0-9-]*\\.js}', async c => {
      const name = c.req.param('file').slice(0, -'.js'.length)
      const site = await inForce(policies, sites.named(name).site)
      const made = await asset(`/s/${site.site} ${site.policy.version}`, () => compiled(site))
      return assetResponse(made, c.req.raw, FOR_MINUTES)
    })
    .get('/:version{\\d+\\.\\d+\\.\\d+[\\w.-]*}/*', c => {
      // A page from before an update asks for the version before; it gets this one, and not for ever.
      const version = c.req.param('version')
      return file(c, c.req.path.slice(version.length + 2), version === VERSION ? FOR_EVER : FOR_MINUTES)
    })
    .get('/:name{[^/]+\\.js}', c => file(c, c.req.param('name'), FOR_MINUTES))
    .get('/:folder{services|locales|authorities|looks}/:name{[^/]+\\.js}', c =>
      file(c, `${c.req.param('folder')}/${c.req.param('name')}`, FOR_MINUTES),
    )
}

const notFound = (): Refusal => new Refusal(404, 'NOT_FOUND', 'There is no such file.')

function absent(error: unknown): never {
  throw error instanceof Error && 'code' in error && error.code === 'ENOENT' ? notFound() : error
}
