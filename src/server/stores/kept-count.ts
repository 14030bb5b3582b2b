import type { EarlierDays } from './earlier-days.js'
import type { RatesIn } from './rate-query.js'
import type { ReceiptStore } from './store.js'

/** @see ReceiptStore.count */
export const keptCounter =
  (rates: RatesIn, earlierDays: EarlierDays['earlierDays']): ReceiptStore['count'] =>
  async filter => {
    const { site, from = 0, before = Number.POSITIVE_INFINITY, category } = filter
    const isOpen = (await earlierDays(site)).some(({ day }) => day >= from && day < before)
    if (isOpen) return null
    const [all] = await rates(filter, [])
    const [erased] = await rates(filter, [], 'erased_days')
    const name = category === undefined ? 'decisions' : 'granted'
    return (all?.[name] ?? 0) - (erased?.[name] ?? 0)
  }
