import { createApp } from './app.js'
import { parseServerConfig, type ServerConfig } from './config.js'
import { type AppEnv, createDeps } from './deps.js'
import type { OpenListener } from './email/open-listener.js'
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
import type { SignInLink } from './sign-in-link.js'
import { isPostgres } from './stores/address.js'
import { catchUp } from './stores/catch-up.js'
import { openStores } from './stores/open.js'
import type { Watch } from './watch.js'

export type { ServerConfig } from './config.js'
export { type Listening, type ListenOptions, listen } from './serve.js'
export type { SignInLink } from './sign-in-link.js'
export type { Answered, Committed, Watch } from './watch.js'

/** The receipt server as one fetch handler. */
export interface AskfirstServer {
  readonly host: string
  readonly port: number
  /** How browsers reach it, without a slash at its end. */
  readonly publicUrl: string
  /** The names of its sites. */
  readonly sites: readonly string[]
  /**
   * Answers a request; never rejects.
   *
   * @param client - the address of the socket, for the rate limit; without it there is none. Headers are read faster
   *   from its `headers`.
   */
  fetch(request: Request, client?: AppEnv['Bindings']): Promise<Response>
  /** Where Node's own requests can be had: answers a mail's pixel at less cost, and says of all else that it is not one. */
  readonly onOpen: OpenListener
  /** What it answers, as `GET /v1/receipts/:id`. */
  readonly routes: readonly string[]
  /** A new one-time link for each operator of the config. */
  signInLinks(): Promise<readonly SignInLink[]>
  /** Gives what is kept its place in the log now, instead of within two seconds. */
  integrate(): Promise<void>
  /** Ends the answers that would go on for ever: before the last connections are waited for. */
  endStreams(): void
  /** Finishes what was taken in, then closes the database. */
  close(): Promise<void>
}

export interface CreateServerOptions {
  /** Milliseconds since the Unix epoch. Default: `Date.now`. */
  readonly now?: () => number
  /** Takes lines without personal data. Default: `console.error`. */
  readonly log?: (line: string) => void
  /** The folder of the browser files. Default: the package's own. */
  readonly dist?: string
  /** Hears of each answer and each commit. */
  readonly watch?: Watch
}

/**
 * Makes the receipt server on its SQLite file or PostgreSQL database.
 *
 * @param config - the sites stand in it themselves; only the command line reads paths.
 * @throws {ContractError} for a mistake in `config`.
 * @throws {StoreError} when the database cannot be used.
 */
export async function createServer(config: ServerConfig, options: CreateServerOptions = {}): Promise<AskfirstServer> {
  const { now = Date.now, log = console.error, dist = DIST, watch: heard = {} } = options
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
  const mounts = await openMounts(deps, rooms, dist)
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
