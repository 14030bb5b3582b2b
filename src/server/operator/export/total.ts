import { DAY_MS } from '../../day.js'
import type { ReceiptFilter, ReceiptStore } from '../../stores/store.js'

/**
 * How many receipts a filter finds, by the daily counts: at once, however many they are. What has been erased since is
 * still in it.
 *
 * @returns `null` where the counts do not know: of one person, of one receipt, of a part of a day.
 */
export async function totalOf(store: Pick<ReceiptStore, 'rates'>, filter: ReceiptFilter): Promise<number | null> {
  const { subject, id, from = 0, before = 0, category, ...rest } = filter
  if (subject !== undefined || id !== undefined || from % DAY_MS !== 0 || before % DAY_MS !== 0) return null
  const times = { ...(filter.from === undefined ? {} : { from }), ...(filter.before === undefined ? {} : { before }) }
  const [rate] = await store.rates({ ...rest, ...times, ...(category === undefined ? {} : { category }) }, [])
  return (category === undefined ? rate?.decisions : rate?.granted) ?? 0
}
