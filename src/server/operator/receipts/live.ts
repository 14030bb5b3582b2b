import { setTimeout as pause } from 'node:timers/promises'
import type { KeptReceipt, ReceiptFilter, ReceiptStore } from '../../stores/store.js'

/** How often the store is looked at, in milliseconds, for each page that is open. */
const LOOK_MS = 1_000
/** An answer in which nothing comes is taken for dead by proxies; in looks. */
const LOOKS_A_BEAT = 15
/** After a fault the browser comes back so late, in milliseconds. */
const RETRY_MS = 3_000
const AT_ONCE = 50
const PLACE = /^(\d{1,16})~([0-9a-f-]{36})$/

export interface LiveOptions {
  readonly store: Pick<ReceiptStore, 'newest'>
  readonly filter: ReceiptFilter
  /** The place of the newest that its reader has, as the events' ids say it; any other text: those that come from now on. */
  readonly since: string
  /** What is sent of a receipt. */
  textOf(kept: KeptReceipt): string
  /** Asked before each look: a session ends, a role is taken away. */
  mayGoOn(): Promise<boolean>
  /** Ends it. */
  readonly signal: AbortSignal
}

/**
 * Receipts as they come, oldest first, as server-sent events. Those that were kept by another process a moment earlier
 * than one that is known are found too: what is compared is what was there, not the time alone.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export async function* liveOf({ store, filter, since, textOf, mayGoOn, signal }: LiveOptions): AsyncGenerator<string> {
  const newest = async () => (await store.newest(filter, AT_ONCE)).receipts
  const [, time, id = ''] = PLACE.exec(since) ?? []
  const isKnown = (kept: KeptReceipt): boolean =>
    time === undefined || kept.receivedAt < Number(time) || (kept.receivedAt === Number(time) && kept.receipt.id <= id)
  let known = new Set((await newest()).filter(isKnown).map(idOf))
  yield `retry: ${RETRY_MS}\n\n`
  for (let look = 1; !signal.aborted; look++) {
    if (!(await mayGoOn())) {
      yield 'event: end\ndata: {}\n\n'
      return
    }
    const there = await newest()
    const fresh = there.filter(kept => !known.has(idOf(kept))).toReversed()
    known = new Set(there.map(idOf))
    for (const kept of fresh) yield `id: ${placeOf(kept)}\ndata: ${JSON.stringify(textOf(kept))}\n\n`
    if (look % LOOKS_A_BEAT === 0) yield ':\n\n'
    // Whoever ends it ends the pause too.
    await pause(LOOK_MS, undefined, { signal }).catch(() => undefined)
  }
}

const idOf = ({ receipt }: KeptReceipt): string => receipt.id

/** Of the newest on a page; before all others where there is none. */
export const placeOf = (kept: KeptReceipt | undefined): string =>
  kept ? `${kept.receivedAt}~${kept.receipt.id}` : `0~${'0'.repeat(36)}`
