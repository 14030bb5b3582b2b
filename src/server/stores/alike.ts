import { DAY_MS } from '../day.js'
import { choiceText } from './columns.js'
import type { KeptReceipt } from './store.js'

/** Receipts of which all daily counts say the same: one of them, and how many there are. */
export interface Alike {
  readonly one: KeptReceipt
  times: number
}

/** Gathers receipts: most are like many others, so that a whole day's are few. */
export function createAlike() {
  const each = new Map<string, Alike>()
  return {
    add(one: KeptReceipt): void {
      const { site, decision, method, choice, policy, locale, notice } = one.receipt
      const key = `${site} ${dayIn(one)} ${decision} ${method} ${choiceText(choice)} ${policy} ${locale} ${notice}`
      const known = each.get(key)
      if (known) known.times++
      else each.set(key, { one, times: 1 })
    },
    all: (): readonly Alike[] => [...each.values()],
  }
}

export function alikeOf(receipts: readonly KeptReceipt[]): readonly Alike[] {
  const alike = createAlike()
  for (const kept of receipts) alike.add(kept)
  return alike.all()
}

/** The day on which a receipt was kept, in UTC, counted from the Unix epoch. */
export const dayIn = ({ receivedAt }: KeptReceipt): number => Math.floor(receivedAt / DAY_MS)
