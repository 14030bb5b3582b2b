import type { ServerSettings } from './config.js'
import type { Ingest } from './ingest/ingest.js'
import type { ServedSites } from './sites/served.js'
import type { LogStore } from './stores/log-store.js'
import type { ReceiptStore } from './stores/store.js'

/** What a request brings beside itself. */
export interface AppEnv {
  Bindings: {
    /** Of the socket; missing where the runtime does not tell. */
    readonly address?: string | undefined
  }
}

/** What the routes are made of. */
export interface AppDeps {
  readonly settings: ServerSettings
  readonly sites: ServedSites
  readonly store: ReceiptStore
  /** The Merkle logs of the sites. */
  readonly logStore: LogStore
  readonly ingest: Ingest
  /** The folder of the browser files. */
  readonly dist: string
  /** Milliseconds since the Unix epoch. */
  now(): number
  /** Takes one line without personal data. */
  log(line: string): void
}
