import type { ServerSettings } from './config.js'
import type { ReadyCheck } from './health/ready.js'
import { createIngest, type Ingest } from './ingest/ingest.js'
import type { PolicyInForce } from './policies/in-force.js'
import type { ProofScript } from './receipts/proof-script.js'
import { type ServedSites, servedSites } from './sites/served.js'
import type { LogStore } from './stores/log-store.js'
import type { ReceiptStore } from './stores/store.js'
import { type Watch, watchAll } from './watch.js'

/** What the routes are made of. */
export interface AppDeps {
  readonly settings: ServerSettings
  readonly sites: ServedSites
  readonly store: ReceiptStore
  /** What visitors are asked under. */
  readonly policies: PolicyInForce
  /** The Merkle logs of the sites. */
  readonly logStore: LogStore
  readonly ingest: Ingest
  /** What checks a proof on the visitor's receipt page. */
  readonly proofScript: () => Promise<ProofScript>
  /** What `/readyz` asks. */
  readonly ready: readonly ReadyCheck[]
  readonly watch: Required<Watch>
  /** Milliseconds since the Unix epoch. */
  now(): number
  /** Takes one line without personal data. */
  log(line: string): void
}

export type DepsOptions = Pick<
  AppDeps,
  'settings' | 'store' | 'logStore' | 'policies' | 'proofScript' | 'now' | 'log'
> & {
  /** Beside the store, which is always asked. */
  readonly ready: readonly ReadyCheck[]
  readonly watches: readonly Watch[]
}

export function createDeps({ ready, watches, ...given }: DepsOptions): AppDeps {
  const { store, settings } = given
  const watch = watchAll(watches)
  return {
    ...given,
    sites: servedSites(settings.sites),
    ingest: createIngest({ store, watch }),
    ready: [{ name: 'store', check: () => store.check() }, ...ready],
    watch,
  }
}
