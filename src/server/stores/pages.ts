import type { KeptReceipt, ReceiptFilter, ReceiptPage, ReceiptStore } from './store.js'

const DECISIONS = ['given', 'refused', 'changed', 'withdrawn'] as const
const CURSOR = /^(\d{1,16})~([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/
const ROWS_AT_MOST = 1000
const ROWS_A_STEP = 200

/** The place behind a receipt in the order of pages. */
export interface Cursor {
  readonly receivedAt: number
  readonly id: string
}

/** A filter that one index answers in order. */
export type Branch = ReceiptFilter & { readonly site: string }

/** How a driver reads what pages are made of. */
export interface PageSource<Row> {
  /** Every site there is a receipt of. */
  sites(): Promise<readonly string[]>
  /** The newest rows after the cursor, newest first. */
  read(branch: Branch, limit: number, after: Cursor | null): Promise<readonly Row[]>
  newestFirst(a: Row, b: Row): number
  receiptOf(row: Row): KeptReceipt
}

/**
 * Reads pages, newest first. Each query walks one index that begins with what is
 * equal and ends with (received_at, id); where the filter leaves the site or, for
 * a category, the decision open, there is a query for each, and they are merged.
 */
export function pageReader<Row>(source: PageSource<Row>): Pick<ReceiptStore, 'newest' | 'each'> {
  async function newest(filter: ReceiptFilter, limit: number, cursor?: string): Promise<ReceiptPage> {
    if (!Number.isInteger(limit) || limit < 1 || limit > ROWS_AT_MOST) {
      throw new RangeError(`a page has 1 to ${ROWS_AT_MOST} receipts`)
    }
    const after = cursor === undefined ? null : parseCursor(cursor)
    const branches = branchesOf(filter, filter.site === undefined ? await source.sites() : [filter.site])
    const rows = (await Promise.all(branches.map(branch => source.read(branch, limit + 1, after)))).flat()
    if (branches.length > 1) rows.sort(source.newestFirst)
    const receipts = rows.slice(0, limit).map(source.receiptOf)
    return { receipts, next: rows.length > limit ? cursorOf(receipts.at(-1)) : null }
  }

  return {
    newest,
    async *each(filter) {
      let cursor: string | undefined
      do {
        const page = await newest(filter, ROWS_A_STEP, cursor)
        yield* page.receipts
        cursor = page.next ?? undefined
        // An export of millions must not keep everybody else waiting.
        await new Promise(resolve => setImmediate(resolve))
      } while (cursor)
    },
  }
}

function branchesOf(filter: ReceiptFilter, sites: readonly string[]): Branch[] {
  const isOpen = filter.category !== undefined && filter.subject === undefined && filter.decision === undefined
  const each: readonly ReceiptFilter[] = isOpen
    ? DECISIONS.map(decision => Object.assign({ decision }, filter))
    : [filter]
  return sites.flatMap(site => each.map(one => Object.assign({}, one, { site })))
}

const cursorOf = (last: KeptReceipt | undefined): string | null =>
  last ? `${last.receivedAt}~${last.receipt.id}` : null

function parseCursor(text: string): Cursor {
  const [, time, id] = CURSOR.exec(text) ?? []
  if (time === undefined || id === undefined) throw new RangeError('the cursor is not one of this log')
  return { receivedAt: Number(time), id }
}
