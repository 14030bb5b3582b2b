import type { RateBy } from '../../stores/rates.js'
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
  readonly store: Pick<ReceiptStore, 'rates' | 'noticeRates' | 'earlierDays'>
  readonly facts: NoticeFacts
}

export interface CountedPeriod {
  readonly counted: readonly Counted[]
  /** How many days are left out, because they are still to be counted in this way. */
  readonly uncounted: number
}

/** What was decided in a period, told apart in one way: from daily counts, whatever the number of receipts. */
export async function countedBy(source: CountedSource, asked: AskedOverview): Promise<CountedPeriod> {
  const { by } = asked
  if (by !== 'service' && by !== 'layout') {
    return { counted: await countedByDecision(source, asked, by), uncounted: 0 }
  }
  const { from, before } = asked.period
  const earlier = (await source.store.earlierDays(asked.site)).filter(({ day }) => day >= from && day < before)
  const isOpen = new Set(earlier.map(({ day }) => day))
  const counted = (await countedByNotice(source, asked)).filter(({ day }) => !isOpen.has(day))
  return { counted, uncounted: isOpen.size }
}

async function countedByNotice({ store, facts }: CountedSource, asked: AskedOverview): Promise<Counted[]> {
  const { site, by, category, period } = asked
  const days = { site, from: period.from, before: period.before }
  if (by === 'service') {
    const rates = await store.noticeRates(days)
    return countedByService(rates, await facts.of(site, rates), category)
  }
  const rates = await store.noticeRates({ ...days, name: category })
  return countedByLayout(rates, await facts.of(site, rates))
}

async function countedByDecision(
  { store }: CountedSource,
  { site, category, period }: AskedOverview,
  by: RateBy & Way,
): Promise<Counted[]> {
  const days = { site, from: period.from, before: period.before }
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
