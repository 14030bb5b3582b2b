import type { Receipt } from '../../contract/receipt.js'
import { Refusal } from '../http/refusal.js'
import type { KeepResult, KeptReceipt, ReceiptStore } from '../stores/store.js'

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
  /** Resolves when everything that was taken in is on disk or refused. */
  drained(): Promise<void>
}

export interface IngestOptions {
  readonly store: Pick<ReceiptStore, 'keep'>
  readonly batchAtMost?: number
  readonly waitingAtMost?: number
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
    try {
      const results = await store.keep(batch.flatMap(({ items }) => items))
      let start = 0
      for (const { items, resolve } of batch) resolve(results.slice(start, (start += items.length)))
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }

  async function run(): Promise<void> {
    while (queue.length > 0) {
      // Requests that are already in the socket's buffer join this commit.
      await new Promise(resolve => setImmediate(resolve))
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
    drained: async () => {
      await running
    },
  }
}
