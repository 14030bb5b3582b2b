import { DAY_MS } from '../../day.js'
import type { LeftAlone } from '../../rights/left-alone.js'
import type { KeptReceipt, ReceiptFilter, ReceiptStore } from '../../stores/store.js'

/** What a file is made from. */
export interface Given {
  readonly store: Pick<ReceiptStore, 'count' | 'newest' | 'each'>
  readonly leftAlone: Pick<LeftAlone, 'others' | 'among'>
}

/** One person's are gone through one by one. */
const FEW_AT_MOST = 1000

/**
 * How many receipts a file has: at once, however many they are.
 *
 * @returns `null` where that is not known beforehand: of a part of a day, of days that an earlier release has counted, of
 *   a person with thousands.
 */
export async function totalOf(
  { store, leftAlone }: Given,
  filter: ReceiptFilter & { readonly site: string },
): Promise<number | null> {
  const { subject, id, ...others } = filter
  if (subject !== undefined || id !== undefined) {
    const { receipts, next } = await store.newest(filter, FEW_AT_MOST)
    return next === null ? countOf(leftAlone.others(filter.site, oneByOne(receipts))) : null
  }
  const { from = 0, before = 0 } = others
  if (from % DAY_MS !== 0 || before % DAY_MS !== 0) return null
  const kept = await store.count(others)
  return kept === null ? null : kept - (await leftAlone.among(store, filter))
}

async function countOf(receipts: AsyncIterable<KeptReceipt>): Promise<number> {
  let count = 0
  for await (const _ of receipts) count += 1
  return count
}

async function* oneByOne(receipts: readonly KeptReceipt[]): AsyncGenerator<KeptReceipt> {
  yield* receipts
}
