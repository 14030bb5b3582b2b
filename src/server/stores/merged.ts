import type { Branch, Cursor } from './pages.js'
import type { KeptReceipt } from './store.js'

/** Reads the newest of a branch behind a place, newest first. */
export type ReadBranch = (branch: Branch, limit: number, after: Cursor | null) => Promise<readonly KeptReceipt[]>

const ROWS_AT_MOST = 200
const ROWS_AT_LEAST = 4

/**
 * The receipts of several branches as one list, newest first. Of each branch about as many are read as are taken from it:
 * a hundred ranges of an index cost hardly more than one.
 *
 * @param wanted - how many will be taken, as far as that is known.
 */
export async function* merged(
  read: ReadBranch,
  branches: readonly Branch[],
  after: Cursor | null,
  wanted: number,
): AsyncGenerator<KeptReceipt> {
  const share = branches.length === 1 ? wanted : Math.max(ROWS_AT_LEAST, Math.ceil((2 * wanted) / branches.length))
  const heads = await Promise.all(branches.map(branch => headOf(read, branch, after, share)))
  for (;;) {
    const next = heads.reduce<Head | null>((best, head) => (best && !isBefore(head, best) ? best : head), null)
    const kept = next?.rows[next.at]
    if (!next || !kept) return
    yield kept
    next.at += 1
    if (next.at === next.rows.length && next.hasMore) {
      Object.assign(next, await headOf(read, next.branch, placeIn(kept), Math.min(ROWS_AT_MOST, 2 * next.share)))
    }
  }
}

/** Where the merging stands in one branch. */
interface Head {
  readonly branch: Branch
  readonly rows: readonly KeptReceipt[]
  /** How many were asked for. */
  readonly share: number
  readonly hasMore: boolean
  at: number
}

async function headOf(read: ReadBranch, branch: Branch, after: Cursor | null, share: number): Promise<Head> {
  const rows = await read(branch, share, after)
  return { branch, rows, share, hasMore: rows.length === share, at: 0 }
}

/** A branch without any more comes last. */
function isBefore(a: Head, b: Head): boolean {
  const [x, y] = [a.rows[a.at], b.rows[b.at]]
  if (!x || !y) return x !== undefined
  return x.receivedAt !== y.receivedAt ? x.receivedAt > y.receivedAt : x.receipt.id > y.receipt.id
}

const placeIn = ({ receipt, receivedAt }: KeptReceipt): Cursor => ({ receivedAt, id: receipt.id })
