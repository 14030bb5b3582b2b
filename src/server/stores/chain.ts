import { choiceText } from './columns.js'
import { SUBSCRIPTION } from './mail-store.js'
import type { KeptReceipt, ReceiptStore } from './store.js'

const LINKS_AT_MOST = 200

/** A condition on a receipt's `choice`: it is about what may run, not about a policy that somebody agreed to, or whether mail is wanted at all. */
export const ABOUT_CHOICES = `choice NOT LIKE 'agreement/%' AND choice NOT LIKE '!agreement/%'
  AND choice NOT IN (${[true, false].map(wanted => `'${choiceText({ [SUBSCRIPTION]: wanted })}'`).join()})`

/** The steps of a walk, as a driver takes them. */
export interface Links {
  find(site: string, id: string): Promise<KeptReceipt | null>
  /** Those that name this one as their `previous`, newest first. At most 200. */
  successors(site: string, id: string): Promise<readonly KeptReceipt[]>
  /** The newest that names this person and is {@link ABOUT_CHOICES}; by {@link NEWEST_OF}. */
  newestOf(site: string, subject: string): Promise<NewestOf | null>
}

/** A receipt, and whether it has any of {@link Links.successors}. */
export interface NewestOf {
  readonly kept: KeptReceipt
  readonly isReplaced: boolean
}

/**
 * The statement for {@link Links.newestOf}, up to its conditions: one question instead of two for nearly everybody.
 * Not by EXISTS, which PostgreSQL may answer by reading every receipt that replaces another.
 */
export const NEWEST_OF = `SELECT kept.*, (
    SELECT next.id FROM kept_receipts AS next WHERE next.site = kept.site AND next.previous = kept.id LIMIT 1
  ) IS NOT NULL AS is_replaced FROM kept_receipts AS kept`

/** Follows receipts by `previous`, which anybody may have written: every walk is bounded and notices circles. */
export function chainReader({ find, successors, newestOf }: Links): Pick<ReceiptStore, 'chain' | 'latestOf'> {
  /** This one and those before it, nearest first. */
  async function back(site: string, start: KeptReceipt): Promise<Map<string, KeptReceipt>> {
    const walked = new Map<string, KeptReceipt>()
    let link: KeptReceipt | null = start
    while (link && !walked.has(link.receipt.id) && walked.size < LINKS_AT_MOST / 2) {
      const { id, previous }: KeptReceipt['receipt'] = link.receipt
      walked.set(id, link)
      link = previous === null ? null : await find(site, previous)
    }
    return walked
  }

  return {
    async chain(site, id) {
      const start = await find(site, id)
      if (!start) return []
      const before = await back(site, start)
      const after = new Map<string, KeptReceipt>()
      const open = [start]
      // Two tabs may each have replaced the same receipt, so the way forward can fork.
      for (const from of open) {
        for (const link of await successors(site, from.receipt.id)) {
          const key = link.receipt.id
          if (before.size + after.size >= LINKS_AT_MOST || before.has(key) || after.has(key)) continue
          after.set(key, link)
          open.push(link)
        }
      }
      return [...[...before.values()].toReversed(), ...[...after.values()].sort(oldestFirst)]
    },

    async latestOf(site, subject) {
      const newest = await newestOf(site, subject)
      if (!newest?.isReplaced) return newest?.kept ?? null
      const walked = new Set<string>()
      let link: KeptReceipt | undefined = newest.kept
      while (link && !walked.has(link.receipt.id) && walked.size < LINKS_AT_MOST) {
        walked.add(link.receipt.id)
        const [next] = await successors(site, link.receipt.id)
        if (!next) return link
        link = next
      }
      return null
    },
  }
}

const oldestFirst = (a: KeptReceipt, b: KeptReceipt): number =>
  a.receivedAt - b.receivedAt || (a.receipt.id < b.receipt.id ? -1 : 1)
