import type { KeptReceipt } from './store.js'

/** The place behind a receipt in the order of pages. */
export interface Cursor {
  readonly receivedAt: number
  readonly id: string
}

/** Reads on behind a place, newest first; fewer than `limit` are the last. */
export type ReadOn = (limit: number, after: Cursor | null) => Promise<readonly KeptReceipt[]>

interface Head {
  readonly readOn: ReadOn
  rows: readonly KeptReceipt[]
  at: number
  isLast: boolean
}

/** Of one list at once, however many there are: their heads are most of what is held in memory. */
const FEWEST = 10

/**
 * Several lists as one, newest first; every receipt is read once.
 *
 * @param atOnce - how many are read at once, of all lists together.
 */
export async function* merged(
  lists: readonly ReadOn[],
  atOnce: number,
  after: Cursor | null,
): AsyncGenerator<KeptReceipt> {
  const each = Math.max(Math.min(FEWEST, atOnce), Math.ceil(atOnce / lists.length))

  async function fill(head: Head, from: Cursor | null): Promise<void> {
    head.rows = await head.readOn(each, from)
    head.at = 0
    head.isLast = head.rows.length < each
  }

  const heads = lists.map((readOn): Head => ({ readOn, rows: [], at: 0, isLast: false }))
  await Promise.all(heads.map(head => fill(head, after)))
  for (;;) {
    const head = newestOf(heads)
    const next = head?.rows[head.at++]
    if (!head || !next) return
    yield next
    if (head.at < head.rows.length || head.isLast) continue
    // An export of millions must not keep everybody else waiting.
    await new Promise(resolve => setImmediate(resolve))
    await fill(head, cursorBehind(next))
  }
}

export const cursorBehind = ({ receipt, receivedAt }: KeptReceipt): Cursor => ({ receivedAt, id: receipt.id })

/** The head whose next receipt is the newest. */
function newestOf(heads: readonly Head[]): Head | undefined {
  let best: Head | undefined
  for (const head of heads) if (isNewer(head.rows[head.at], best?.rows[best.at])) best = head
  return best
}

function isNewer(a: KeptReceipt | undefined, b: KeptReceipt | undefined): boolean {
  if (!a || !b) return a !== undefined
  return a.receivedAt > b.receivedAt || (a.receivedAt === b.receivedAt && a.receipt.id > b.receipt.id)
}
