import { createApp } from './app.js'
import { parseServerConfig, type ServerConfig } from './config.js'
import { createDeps } from './deps.js'
import { emailMount } from './email/mount.js'
import type { ReadyCheck } from './health/ready.js'
import { configPolicies } from './policies/in-force.js'
import type { ProofScript } from './receipts/proof-script.js'
import type { LogStore } from './stores/log-store.js'
import type { ReceiptStore } from './stores/store.js'
import type { Watch } from './watch.js'

export interface EdgeOptions {
  /** The only part that may need more than the web's own APIs. */
  readonly store: ReceiptStore
  /** The Merkle logs; some process with the same database gives receipts their places. */
  readonly logStore: LogStore
  /** Milliseconds since the Unix epoch. Default: `Date.now`. */
  readonly now?: () => number
  /** Takes lines without personal data. Default: `console.error`. */
  readonly log?: (line: string) => void
  readonly watch?: Watch
  /** What `/readyz` asks beside the store. */
  readonly ready?: readonly ReadyCheck[]
}

export interface EdgeServer {
  /**
   * Answers a request; never rejects.
   *
   * @param client - the visitor's address as the platform tells it, for the rate limit; without it there is none.
   */
  fetch(request: Request, client?: { readonly address?: string | undefined }): Promise<Response>
  /** Resolves when everything that was taken in is on disk or refused. The store stays open. */
  drained(): Promise<void>
}

/**
 * Receipts, notices, sites and the mail's addresses, for any runtime with `fetch`: nothing in it needs Node.
 * The browser files, the operator's pages and the metrics need it, and are not here.
 *
 * @throws {ContractError} for a mistake in `config`.
 */
export function createEdgeServer(config: ServerConfig, options: EdgeOptions): EdgeServer {
  const { store, logStore, now = Date.now, log = console.error, watch = {}, ready = [] } = options
  const settings = parseServerConfig(config)
  const given = { settings, store, logStore, policies: configPolicies, proofScript: noScript }
  const deps = createDeps({ ...given, ready, watches: [watch], now, log })
  const email = emailMount(deps)
  const app = createApp(deps, email)
  return {
    fetch: async (request, client = {}) => app.fetch(request, client),
    async drained() {
      await deps.ingest.drained()
      await email.mailDrained?.()
    },
  }
}

/** The receipt page says where the receipt stands, and does not check it: the script is a file. */
const noScript = async (): Promise<ProofScript> => ({ text: '', source: "'none'" })
