import { UUID } from '../../contract/words.js'
import { choiceOf } from './columns.js'
import type { NumberedKind } from './kinds.js'
import { merged, type ReadBranch } from './merged.js'
import type { KeptReceipt, ReceiptFilter, ReceiptStore } from './store.js'
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
  /** Only receipts of this kind; `null` for those of none. */
  readonly kind?: number | null
}

/** How a driver reads what pages are made of. */
export interface PageSource {
  /** Every site there is a receipt of. */
  sites(): Promise<readonly string[]>
  strands(site: string): Promise<readonly Strand[]>
  /** Whether a strand has ever granted a category: by the daily counts, which forget nothing. */
  granting(site: string, category: string): Promise<(strand: Strand) => boolean>
  /** The kinds of a site. */
  kinds(site: string): Promise<readonly NumberedKind[]>
  /** The newest after the cursor, newest first. */
  readonly read: ReadBranch
}

/**
 * Reads pages, newest first. Each query walks one index that begins with what is
 * equal and ends with (received_at, id); where the filter leaves the site open, or is about a
 * category, there is a query for each site and kind, and they are merged. What only strands
 * tell apart is looked up in theirs, a period at a time.
 */
export function pageReader(source: PageSource): Pick<ReceiptStore, 'newest' | 'each' | 'strands'> {
  /** Branches that are merged; each step is older than the one before. */
  async function stepsOf(filter: ReceiptFilter, after: Cursor | null): Promise<Branch[][]> {
    if (filter.id !== undefined && !UUID.test(filter.id)) return []
    const sites = filter.site === undefined ? await source.sites() : [filter.site]
    if (isOfGrants(filter)) return [(await Promise.all(sites.map(site => ofKinds({ ...filter, site })))).flat()]
    if (!isOfStrands(filter)) return [sites.map(site => ({ ...filter, site }))]
    const strands = await Promise.all(sites.map(site => strandsOf(site, filter)))
    return strandBranches(strands.flat(), filter, after?.receivedAt)
  }

  /** Strands without a single grant of the category are not looked through in vain. */
  async function strandsOf(site: string, { category }: ReceiptFilter): Promise<readonly Strand[]> {
    const strands = await source.strands(site)
    return category === undefined ? strands : strands.filter(await source.granting(site, category))
  }

  /** Receipts that grant a category: those of a kind that does, and among those of none. */
  async function ofKinds(filter: Branch): Promise<Branch[]> {
    const { site, decision, from, before } = filter
    const times = { ...(from === undefined ? {} : { from }), ...(before === undefined ? {} : { before }) }
    const kinds = (await source.kinds(site)).filter(kind => isOf(kind, filter))
    // Those of no kind: their index of categories has the decision before the time.
    const others = (decision === undefined ? DECISIONS : [decision]).map(each =>
      Object.assign({}, filter, { decision: each, kind: null }),
    )
    return [...others, ...kinds.map(({ kind }) => Object.assign({}, times, { site, kind }))]
  }

  async function* found(filter: ReceiptFilter, cursor: string | undefined, wanted: number) {
    const after = cursor === undefined ? null : parseCursor(cursor)
    for (const branches of await stepsOf(filter, after)) yield* merged(source.read, branches, after, wanted)
  }

  return {
    strands: source.strands,
    async newest(filter, limit, cursor) {
      if (!Number.isInteger(limit) || limit < 1 || limit > ROWS_AT_MOST) {
        throw new RangeError(`a page has 1 to ${ROWS_AT_MOST} receipts`)
      }
      const receipts: KeptReceipt[] = []
      for await (const kept of found(filter, cursor, limit + 1)) {
        if (receipts.length === limit) return { receipts, next: cursorOf(receipts.at(-1)) }
        receipts.push(kept)
      }
      return { receipts, next: null }
    },
    async *each(filter, after) {
      let given = 0
      for await (const kept of found(filter, after, ROWS_A_STEP)) {
        yield kept
        given += 1
        // An export of millions must not keep everybody else waiting.
        if (given % ROWS_A_STEP === 0) await new Promise(resolve => setImmediate(resolve))
      }
    },
  }
}

const isOf = (kind: NumberedKind, { decision, category = '' }: ReceiptFilter): boolean =>
  (decision === undefined || decision === kind.decision) && choiceOf(kind.choice)[category] === true

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
