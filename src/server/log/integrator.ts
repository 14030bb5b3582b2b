import { createHash } from 'node:crypto'
import type { Bytes } from '../../contract/log/bytes.js'
import { signCheckpoint } from '../../contract/log/checkpoint.js'
import { entryOf, SALT_BYTES } from '../../contract/log/entry.js'
import { growthOf } from '../../contract/log/growth.js'
import type { LogStore, NewLeaf } from '../stores/log-store.js'
import type { KeptReceipt } from '../stores/store.js'
import { signersOf } from './keys.js'
import { loggedOf } from './logged.js'
import { tileReader } from './tiles.js'

/** How long one process integrates a site; after its death another takes over within this time. */
const LEASE_MS = 1500
/** As many as keep nobody else waiting for more than some milliseconds; their salts come from one call, which gives 2048. */
const BATCH_AT_MOST = 500

/** What an integration has done so far, beside what its transaction tells. */
export type IntegrationStep = 'leading' | 'read' | 'hashed' | 'signed' | 'kept'

/** Gives kept receipts their places in the logs of their sites. */
export interface Integrator {
  /**
   * Integrates what waits now, but for sites that another process integrates.
   *
   * @returns how many receipts have got their places.
   * @throws {StoreError} what is not done then is done by the next pass.
   */
  pass(): Promise<number>
}

export interface IntegratorOptions {
  readonly store: LogStore
  readonly sites: readonly string[]
  /** Milliseconds since the Unix epoch. */
  now(): number
  /** Tells this process from every other. Default: a random one. */
  readonly holder?: string
  readonly batchAtMost?: number
  readonly leaseMs?: number
  onStep?(step: IntegrationStep): void
}

/**
 * Each batch is read, hashed and signed, and then written in one transaction
 * that is refused when the log has grown since: two integrators, or one that
 * dies at any moment, cannot give a place twice or sign a fork that anybody sees.
 */
export function createIntegrator({
  store,
  sites,
  now,
  holder = crypto.randomUUID(),
  batchAtMost = BATCH_AT_MOST,
  leaseMs = LEASE_MS,
  onStep = () => undefined,
}: IntegratorOptions): Integrator {
  /** Until when each site need not be led anew: a lease is a commit, and the rest of it is long enough for a batch. */
  const ledUntil = new Map<string, number>()

  async function lead(site: string): Promise<boolean> {
    const at = now()
    if (at < (ledUntil.get(site) ?? 0)) return true
    const isLed = await store.lead(site, holder, leaseMs)
    ledUntil.set(site, isLed ? at + leaseMs / 3 : 0)
    return isLed
  }

  /** How many got their places; 0 when none waits, or another process was faster. */
  async function integrate(site: string): Promise<number> {
    const head = await store.head(site)
    if (!head || !(await lead(site))) return 0
    onStep('leading')
    const waiting = await store.waiting(site, batchAtMost)
    if (waiting.length === 0) return 0
    onStep('read')
    const leaves = newLeaves(waiting)
    const entries = leaves.map(({ entry }) => entry)
    const { size, root, nodes } = await growthOf(head.size, entries, tileReader(store, site))
    onStep('hashed')
    const signers = await signersOf(head.origin, await store.keys(site), now())
    const checkpoint = await signCheckpoint({ origin: head.origin, size, root }, signers)
    onStep('signed')
    const isKept = await store.grow({ site, from: head.size, leaves, nodes, checkpoint })
    onStep('kept')
    return isKept ? leaves.length : 0
  }

  return {
    async pass() {
      let count = 0
      for (const site of await store.sitesWaiting()) {
        if (!sites.includes(site)) continue
        for (;;) {
          const placed = await integrate(site)
          count += placed
          if (placed < batchAtMost) break
          // Requests that have come meanwhile go first.
          await new Promise(resolve => setTimeout(resolve, 0))
        }
      }
      return count
    },
  }
}

function newLeaves(waiting: readonly KeptReceipt[]): NewLeaf[] {
  const salts = crypto.getRandomValues(new Uint8Array(waiting.length * SALT_BYTES))
  return waiting.map((kept, i) => {
    const salt = salts.slice(i * SALT_BYTES, (i + 1) * SALT_BYTES)
    return { id: kept.receipt.id, receivedAt: kept.receivedAt, salt, entry: entryOf(loggedOf(kept), salt, nativeHash) }
  })
}

/** Three times as fast as the one for all runtimes. */
const nativeHash = (bytes: Uint8Array): Bytes => new Uint8Array(createHash('sha256').update(bytes).digest())
