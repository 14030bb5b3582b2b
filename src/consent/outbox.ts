import { ContractError } from '../contract/errors.js'
import type { Receipt } from '../contract/receipt.js'
import type { Shelf } from './storage/shelf.js'

const KEY = 'askfirst.out.'
const FIRST_WAIT_MS = 2000
const LONGEST_WAIT_MS = 300_000
/** Answers that will be the same however often the same is sent. */
const FINAL = new Set([400, 409, 413, 422])
/** Answers that ask for patience, as all of 5xx do. */
const BUSY = new Set([408, 429])

/** A receipt on its way, with the notice it names in case the server does not know it. */
interface Parcel {
  readonly receipt: Receipt
  readonly notice: string | null
}

export interface Outbox {
  /** Sends now; what cannot be sent waits, over page loads too, and is sent once the server answers. */
  send(receipt: Receipt, notice: string | null): void
  /** Tries everything that waits. */
  flush(): Promise<void>
}

export interface OutboxOptions {
  /** Without a slash at its end. */
  readonly endpoint: string
  /** `include` for a server that sees the record, which it writes anew: some browsers keep a script's cookie for days only. */
  readonly credentials: RequestCredentials
  readonly storage: () => Shelf
  readonly fetch: typeof fetch
  readonly setTimeout: (run: () => void, ms: number) => void
  readonly onError: (error: Error) => void
}

/**
 * Brings each receipt to the server at least once; the server keeps it once, by its id.
 * Every receipt waits under a key of its own, so tabs cannot lose each other's.
 */
export function createOutbox({ endpoint, credentials, storage, fetch, setTimeout, onError }: OutboxOptions): Outbox {
  let failures = 0
  let running: Promise<void> | null = null

  // A text is sent as `text/plain`: no preflight. With `keepalive` it outlives a navigation.
  const post = (path: string, body: string): Promise<Response> =>
    fetch(`${endpoint}/v1/${path}`, {
      method: 'POST',
      body,
      keepalive: true,
      credentials,
    })

  function waiting(): string[] {
    return Object.keys(storage())
      .filter(key => key.startsWith(KEY))
      .sort()
  }

  /** @returns whether the parcel is done with: kept by the server, or refused for good. */
  async function deliver({ receipt, notice }: Parcel): Promise<boolean> {
    const answer = await post('receipts', JSON.stringify(receipt))
    const { ok, status } = answer
    if (!ok && status < 500 && !BUSY.has(status)) {
      const given = `${status} ${await answer.text()}`
      onError(new ContractError('RECEIPT_REFUSED', { path: receipt.id, given, allowed: 'the server must keep it' }))
    }
    if (!ok) return FINAL.has(status)
    const { missingNotices = [] } = (await answer.json()) as { missingNotices?: unknown[] }
    return !notice || missingNotices.length === 0 || (await post('notices', notice)).ok
  }

  function parcelAt(key: string): Parcel | null {
    try {
      return JSON.parse(storage().getItem(key) ?? 'null') as Parcel | null
    } catch {
      return null // not written by us, or by half
    }
  }

  async function tryAll(): Promise<void> {
    for (const key of waiting()) {
      const parcel = parcelAt(key)
      if (parcel?.receipt && !(await deliver(parcel).catch(() => false))) {
        setTimeout(flush, Math.min(FIRST_WAIT_MS * 2 ** failures++, LONGEST_WAIT_MS) * (0.5 + Math.random() / 2))
        return
      }
      storage().removeItem(key)
    }
    failures = 0
  }

  async function flush(): Promise<void> {
    await running
    running ??= tryAll().finally(() => {
      running = null
    })
    await running
  }

  return {
    send(receipt, notice) {
      storage().setItem(KEY + receipt.id, JSON.stringify({ receipt, notice }))
      void flush()
    },
    flush,
  }
}
