import { createApp } from './app.js'
import type { AskfirstServer, CreateServerOptions } from './askfirst-server.js'
import { parseServerConfig, type ServerConfig } from './config.js'
import { createDeps } from './deps.js'
import { DIST } from './files/package.js'
import { fileRoutes } from './files/routes.js'
import { diskCheck, fileFigure } from './health/disk.js'
import { createMetrics } from './health/metrics.js'
import { metricsRoutes } from './health/metrics-routes.js'
import { lineOf } from './http/errors.js'
import { createIntegrator } from './log/integrator.js'
import { keepIntegrating } from './log/keep-integrating.js'
import { lagFigure, logCheck } from './log/lag.js'
import { startLogs } from './log/start.js'
import { openMounts } from './mounts.js'
import { openRooms } from './operator/database/rooms.js'
import { publishedPolicies } from './policies/in-force.js'
import { scriptIn } from './receipts/proof-script.js'
import { isPostgres } from './stores/address.js'
import { catchUp } from './stores/catch-up.js'
import { openStores } from './stores/open.js'

/**
 * Makes the receipt server on its SQLite file or PostgreSQL database.
 *
 * @param config - the sites stand in it themselves; only the command line reads paths.
 * @throws {ContractError} for a mistake in `config`.
 * @throws {StoreError} when the database cannot be used.
 */
export async function createServer(config: ServerConfig, options: CreateServerOptions = {}): Promise<AskfirstServer> {
  const { now = Date.now, log = console.error, dist = DIST, watch: heard = {}, configFile = null } = options
  const settings = parseServerConfig(config)
  const { store, logStore } = await openStores(settings.data, now)
  const sites = settings.sites.map(({ site }) => site.site)
  await startLogs(logStore, { sites, publicUrl: settings.publicUrl, now: now() })
  const integrating = keepIntegrating(createIntegrator({ store: logStore, sites, now }), error => log(lineOf(error)))
  const catchingUp = catchUp(store, error => log(lineOf(error)))
  const isFile = !isPostgres(settings.data)
  const metrics = createMetrics([
    { name: 'askfirst_queue_receipts', help: 'Receipts that wait for a commit', read: () => deps.ingest.waiting() },
    lagFigure(logStore, now),
    ...(isFile ? [fileFigure(settings.data)] : []),
  ])
  const ready = [logCheck(logStore, now), ...(isFile ? [diskCheck(settings.data)] : [])]
  const proofScript = scriptIn(dist)
  const rooms = await openRooms(settings)
  const policies = publishedPolicies(rooms.database)
  const given = { settings, store, logStore, policies, proofScript, now, log }
  const deps = createDeps({ ...given, ready, watches: [metrics.watch, heard] })
  const mounts = await openMounts(deps, rooms, { dist, configFile })
  const app = createApp(deps, {
    ...mounts,
    metrics: metricsRoutes(metrics, settings.metricsToken),
    files: fileRoutes(deps, dist),
  })

  return {
    host: settings.host,
    port: settings.port,
    publicUrl: settings.publicUrl,
    sites,
    fetch: async (request, client = {}) => app.fetch(request, client),
    onOpen: mounts.onOpen ?? (() => false),
    routes: routesOf(app),
    signInLinks: () => mounts.signInLinks(),
    integrate: () => integrating.now(),
    endStreams: () => mounts.endStreams(),
    async close() {
      mounts.endStreams()
      await deps.ingest.drained()
      await mounts.mailDrained?.()
      await integrating.stop()
      await catchingUp.stop()
      await mounts.close()
      await rooms.close()
      await store.close()
    },
  }
}

/** Without the middleware, which answers nothing by itself. */
const routesOf = ({ routes }: ReturnType<typeof createApp>): string[] =>
  routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`)
