import { choiceOf } from './columns.js'
import type { NumberedKind } from './kinds.js'
import { type Cursor, merged } from './merged.js'
import type { KeptReceipt, ReceiptFilter, ReceiptStore } from './store.js'

const DECISIONS = ['given', 'refused', 'changed', 'withdrawn'] as const
const CURSOR = /^(\d{1,16})~([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/
const ROWS_AT_MOST = 1000
const ROWS_AT_ONCE = 200

/** A filter that one index answers in order. */
export interface Branch extends ReceiptFilter {
  readonly site: string
  /** Only receipts of this kind; `null` for those of none. */
  readonly kind?: number | null
}

/** How a driver reads what pages are made of. */
export interface PageSource {
  /** Every site there is a receipt of. */
  sites(): Promise<readonly string[]>
  /** The kinds of a site. */
  kinds(site: string): Promise<readonly NumberedKind[]>
  /** The newest after the cursor, newest first. */
  read(branch: Branch, limit: number, after: Cursor | null): Promise<readonly KeptReceipt[]>
}

/**
 * Reads pages, newest first. Each query walks one index that begins with what is
 * equal and ends with (received_at, id); where the filter leaves the site open, or
 * is about what was decided, there is a query for each site and kind, and they are merged.
 */
export function pageReader(source: PageSource): Pick<ReceiptStore, 'newest' | 'each'> {
  async function branchesOf(filter: Branch): Promise<Branch[]> {
    const { site, decision, category, subject, ...times } = filter
    if (subject !== undefined || (decision ?? category) === undefined) return [filter]
    const kinds = (await source.kinds(site)).filter(kind => isOf(kind, filter))
    // Those of no kind: their index of categories has the decision before the time.
    const decisions = category === undefined || decision !== undefined ? [decision] : DECISIONS
    const others = decisions.map(each => Object.assign({}, filter, each && { decision: each }, { kind: null }))
    return [...others, ...kinds.map(({ kind }) => Object.assign({ site, kind }, times))]
  }

  async function* from(filter: ReceiptFilter, atOnce: number, after: Cursor | null): AsyncGenerator<KeptReceipt> {
    const sites = filter.site === undefined ? await source.sites() : [filter.site]
    const branches = (await Promise.all(sites.map(site => branchesOf({ ...filter, site })))).flat()
    yield* merged(
      branches.map(branch => (limit, behind) => source.read(branch, limit, behind)),
      atOnce,
      after,
    )
  }

  return {
    async newest(filter, limit, cursor) {
      if (!Number.isInteger(limit) || limit < 1 || limit > ROWS_AT_MOST) {
        throw new RangeError(`a page has 1 to ${ROWS_AT_MOST} receipts`)
      }
      const after = cursor === undefined ? null : parseCursor(cursor)
      const receipts: KeptReceipt[] = []
      for await (const kept of from(filter, limit + 1, after)) {
        if (receipts.length === limit) return { receipts, next: cursorOf(receipts.at(-1)) }
        receipts.push(kept)
      }
      return { receipts, next: null }
    },
    each: filter => from(filter, ROWS_AT_ONCE, null),
  }
}

const isOf = (kind: NumberedKind, { decision, category }: ReceiptFilter): boolean =>
  (decision === undefined || decision === kind.decision) &&
  (category === undefined || choiceOf(kind.choice)[category] === true)

const cursorOf = (last: KeptReceipt | undefined): string | null =>
  last ? `${last.receivedAt}~${last.receipt.id}` : null

function parseCursor(text: string): Cursor {
  const [, time, id] = CURSOR.exec(text) ?? []
  if (time === undefined || id === undefined) throw new RangeError('the cursor is not one of this log')
  return { receivedAt: Number(time), id }
}
