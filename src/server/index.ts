import { createApp } from './app.js'
import { parseServerConfig, type ServerConfig } from './config.js'
import type { AppDeps } from './deps.js'
import { DIST } from './files/package.js'
import { lineOf } from './http/errors.js'
import { createIngest } from './ingest/ingest.js'
import { createIntegrator } from './log/integrator.js'
import { keepIntegrating } from './log/keep-integrating.js'
import { startLogs } from './log/start.js'
import { openMounts, type SignInLink } from './mounts.js'
import { servedSites } from './sites/served.js'
import { openStores } from './stores/open.js'

export type { ServerConfig } from './config.js'
export type { SignInLink } from './mounts.js'
export { type Listening, listen } from './serve.js'

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
   * @param client - the address of the socket, for the rate limit; without it there is none.
   */
  fetch(request: Request, client?: { readonly address?: string | undefined }): Promise<Response>
  /** A new one-time link for each operator of the config. */
  signInLinks(): Promise<readonly SignInLink[]>
  /** Gives what is kept its place in the log now, instead of within two seconds. */
  integrate(): Promise<void>
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
}

/**
 * Makes the receipt server on its SQLite file or PostgreSQL database.
 *
 * @param config - the sites stand in it themselves; only the command line reads paths.
 * @throws {ContractError} for a mistake in `config`.
 * @throws {StoreError} when the database cannot be used.
 */
export async function createServer(config: ServerConfig, options: CreateServerOptions = {}): Promise<AskfirstServer> {
  const { now = Date.now, log = console.error, dist = DIST } = options
  const settings = parseServerConfig(config)
  const { store, logStore } = await openStores(settings.data, now)
  const ingest = createIngest({ store })
  const deps: AppDeps = { settings, sites: servedSites(settings.sites), store, logStore, ingest, dist, now, log }
  const sites = settings.sites.map(({ site }) => site.site)
  await startLogs(logStore, { sites, publicUrl: settings.publicUrl, now: now() })
  const integrator = createIntegrator({ store: logStore, sites, now })
  const integrating = keepIntegrating(integrator, error => log(lineOf(error)))
  const mounts = await openMounts(deps)
  const app = createApp(deps, mounts)

  return {
    host: settings.host,
    port: settings.port,
    publicUrl: settings.publicUrl,
    sites,
    fetch: async (request, client = {}) => app.fetch(request, client),
    signInLinks: () => mounts.signInLinks(),
    integrate: () => integrating.now(),
    async close() {
      await ingest.drained()
      await integrating.stop()
      await mounts.close()
      await store.close()
    },
  }
}
