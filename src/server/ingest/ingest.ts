import type { Receipt } from '../../contract/receipt.js'
import { Refusal } from '../http/refusal.js'
import type { KeepResult, KeptReceipt, ReceiptStore } from '../stores/store.js'
import type { Watch } from '../watch.js'

const BATCH_AT_MOST = 500
const WAITING_AT_MOST = 20_000
const RETRY_AFTER_SECONDS = 2

export interface Ingest {
  /**
   * Keeps receipts; on disk when it resolves, in the order given.
   *
   * @param at - when the server got them, in milliseconds since the Unix epoch.
   * @throws {Refusal} 503 when too many wait already; none of these is kept then.
   * @throws {StoreError} when the store failed; none of these is kept, unless an earlier try was.
   */
  keep(receipts: readonly Receipt[], at: number): Promise<readonly KeepResult[]>
  /** How many receipts wait for a commit. */
  waiting(): number
  /** Resolves when everything that was taken in is on disk or refused. */
  drained(): Promise<void>
}

export interface IngestOptions {
  readonly store: Pick<ReceiptStore, 'keep'>
  readonly batchAtMost?: number
  readonly waitingAtMost?: number
  readonly watch?: Watch
}

interface Waiting {
  readonly items: readonly KeptReceipt[]
  resolve(results: readonly KeepResult[]): void
  reject(error: unknown): void
}

/**
 * Commits in groups: what comes while one commit runs is the next commit's, so a
 * quiet server answers at once and a busy one shares each write to the disk among many.
 */
export function createIngest({
  store,
  batchAtMost = BATCH_AT_MOST,
  waitingAtMost = WAITING_AT_MOST,
  watch,
}: IngestOptions): Ingest {
  let queue: Waiting[] = []
  let waiting = 0
  let running: Promise<void> | null = null

  /** Whole requests, so that each one is kept or not kept as one. */
  function nextBatch(): Waiting[] {
    let size = 0
    const count = queue.findIndex(({ items }) => (size += items.length) > batchAtMost)
    const batch = queue.slice(0, count < 0 ? queue.length : Math.max(1, count))
    queue = queue.slice(batch.length)
    waiting -= batch.reduce((sum, { items }) => sum + items.length, 0)
    return batch
  }

  async function commit(batch: readonly Waiting[]): Promise<void> {
    const receipts = batch.flatMap(({ items }) => items)
    const begun = performance.now()
    const count = { created: 0, known: 0, conflict: 0 }
    try {
      const results = await store.keep(receipts)
      for (const result of results) count[result]++
      let start = 0
      for (const { items, resolve } of batch) resolve(results.slice(start, (start += items.length)))
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
    watch?.committed?.({ receipts: receipts.length, results: count, ms: performance.now() - begun })
  }

  async function run(): Promise<void> {
    while (queue.length > 0) {
      // Requests that are already in the socket's buffer join this commit.
      await nextTurn()
      await commit(nextBatch())
    }
    running = null
  }

  return {
    keep(receipts, at) {
      if (waiting + receipts.length > waitingAtMost) {
        const busy = new Refusal(503, 'BUSY', 'Too many wait already; send it again later.', {
          retryAfterSeconds: RETRY_AFTER_SECONDS,
        })
        return Promise.reject(busy)
      }
      waiting += receipts.length
      return new Promise((resolve, reject) => {
        queue.push({ items: receipts.map(receipt => ({ receipt, receivedAt: at })), resolve, reject })
        running ??= run()
      })
    },
    waiting: () => waiting,
    drained: async () => {
      await running
    },
  }
}

/** Of the event loop, after what has arrived meanwhile; only Node has a function for just that. */
export const nextTurn = (): Promise<void> =>
  new Promise(resolve => {
    if ('setImmediate' in globalThis) setImmediate(resolve)
    else setTimeout(resolve)
  })
