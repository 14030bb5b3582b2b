import type { ReceiptStore } from '../../stores/store.js'
import type { AskedOverview, Way } from './asked.js'
import type { NoticeFacts } from './notice-facts.js'
import { countedByLayout, countedByService } from './of-notices.js'

/** Decisions of one day about one thing, and how many of them were a yes. */
export interface Counted {
  /** The day's first moment, in milliseconds since the Unix epoch. */
  readonly day: number
  readonly group: string
  readonly decisions: number
  readonly granted: number
}

export interface CountedSource {
  readonly store: Pick<ReceiptStore, 'rates' | 'noticeRates'>
  readonly facts: NoticeFacts
}

/** What was decided in a period, told apart in one way: from daily counts, whatever the number of receipts. */
export async function countedBy({ store, facts }: CountedSource, asked: AskedOverview): Promise<readonly Counted[]> {
  const { site, by, category, period } = asked
  const days = { site, from: period.from, before: period.before }
  if (by === 'service') {
    const rates = await store.noticeRates(days)
    return countedByService(rates, await facts.of(site, rates), category)
  }
  if (by === 'layout') {
    const rates = await store.noticeRates({ ...days, name: category })
    return countedByLayout(rates, await facts.of(site, rates))
  }
  const isOfOne = category !== '' && by !== 'category'
  const rates = await store.rates({ ...days, ...(isOfOne ? { category } : {}) }, ['day', by])
  return rates.map(({ day = 0, decisions, granted, ...rate }) => ({
    day,
    group: groupOf(rate, by),
    decisions,
    granted,
  }))
}

const groupOf = (rate: Partial<Record<Way, string>>, by: Way): string => rate[by] ?? ''
