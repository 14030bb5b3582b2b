import { UUID } from '../../contract/words.js'
import type { KeptReceipt, ReceiptFilter, ReceiptPage, ReceiptStore } from './store.js'
import { isOfStrands, type Strand, strandBranches } from './strands.js'

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
export interface Branch extends ReceiptFilter {
  readonly site: string
  /** The first letters of decision and method, as the index of strands has them. */
  readonly strand?: string
}

/** How a driver reads what pages are made of. */
export interface PageSource<Row> {
  /** Every site there is a receipt of. */
  sites(): Promise<readonly string[]>
  strands(site: string): Promise<readonly Strand[]>
  /** The newest rows after the cursor, newest first. */
  read(branch: Branch, limit: number, after: Cursor | null): Promise<readonly Row[]>
  newestFirst(a: Row, b: Row): number
  receiptOf(row: Row): KeptReceipt
}

/**
 * Reads pages, newest first. Each query walks one index that begins with what is
 * equal and ends with (received_at, id); where the filter leaves the site or, for
 * a category, the decision open, there is a query for each, and they are merged.
 * What only strands tell apart is looked up in theirs, a period at a time.
 */
export function pageReader<Row>(source: PageSource<Row>): Pick<ReceiptStore, 'newest' | 'each' | 'strands'> {
  /** Branches that are read together; each step is older than the one before. */
  async function stepsOf(filter: ReceiptFilter, sites: readonly string[], after: Cursor | null): Promise<Branch[][]> {
    if (!isOfStrands(filter)) return [branchesOf(filter, sites)]
    const strands = await Promise.all(sites.map(source.strands))
    return strandBranches(strands.flat(), filter, after?.receivedAt)
  }

  async function rowsOf(steps: readonly Branch[][], atLeast: number, after: Cursor | null): Promise<Row[]> {
    const found: Row[] = []
    for (const branches of steps) {
      const rows = (await Promise.all(branches.map(branch => source.read(branch, atLeast, after)))).flat()
      if (branches.length > 1) rows.sort(source.newestFirst)
      found.push(...rows)
      if (found.length >= atLeast) break
    }
    return found
  }

  async function newest(filter: ReceiptFilter, limit: number, cursor?: string): Promise<ReceiptPage> {
    if (!Number.isInteger(limit) || limit < 1 || limit > ROWS_AT_MOST) {
      throw new RangeError(`a page has 1 to ${ROWS_AT_MOST} receipts`)
    }
    const after = cursor === undefined ? null : parseCursor(cursor)
    if (filter.id !== undefined && !UUID.test(filter.id)) return { receipts: [], next: null }
    const sites = filter.site === undefined ? await source.sites() : [filter.site]
    const rows = await rowsOf(await stepsOf(filter, sites, after), limit + 1, after)
    const receipts = rows.slice(0, limit).map(source.receiptOf)
    return { receipts, next: rows.length > limit ? cursorOf(receipts.at(-1)) : null }
  }

  return {
    newest,
    strands: source.strands,
    async *each(filter, after) {
      let cursor = after
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
  const isOpen = isOfGrants(filter) && filter.decision === undefined
  const each: readonly ReceiptFilter[] = isOpen
    ? DECISIONS.map(decision => Object.assign({ decision }, filter))
    : [filter]
  return sites.flatMap(site => each.map(one => Object.assign({}, one, { site })))
}

/** Whether a category is looked up among all grants of it; those of one person, of a strand, or one receipt, are few. */
export const isOfGrants = (filter: ReceiptFilter): boolean =>
  filter.category !== undefined && filter.subject === undefined && filter.id === undefined && !isOfStrands(filter)

/** @returns `null` for no receipt. */
export const cursorOf = (last: KeptReceipt | undefined): string | null =>
  last ? `${last.receivedAt}~${last.receipt.id}` : null

function parseCursor(text: string): Cursor {
  const [, time, id] = CURSOR.exec(text) ?? []
  if (time === undefined || id === undefined) throw new RangeError('the cursor is not one of this log')
  return { receivedAt: Number(time), id }
}
