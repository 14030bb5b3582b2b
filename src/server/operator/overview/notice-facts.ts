import { parseNotice } from '../../../contract/notice.js'
import type { NoticeRate } from '../../stores/notice-rates.js'
import type { ReceiptStore } from '../../stores/store.js'

/** What of a notice decisions are counted by. */
export interface NoticeFact {
  readonly layout: string
  readonly services: readonly { readonly id: string; readonly category: string }[]
}

/** Facts of notices by their hashes; none of one that is not kept, or of a form that this release does not know. */
export interface NoticeFacts {
  of(site: string, rates: readonly NoticeRate[]): Promise<ReadonlyMap<string, NoticeFact>>
}

/** A site has a notice for each language, layout and release; whoever sends thousands shall not slow its overview. */
const NOTICES_AT_MOST = 500

/** A notice never changes under its hash: each is read once. */
export function createNoticeFacts(store: Pick<ReceiptStore, 'notice'>): NoticeFacts {
  const known = new Map<string, NoticeFact | null>()

  async function factOf(site: string, hash: string): Promise<NoticeFact | null> {
    const key = `${site} ${hash}`
    const found = known.get(key)
    if (found) return found
    const json = hash === '' ? null : await store.notice(site, hash)
    const fact = json === null ? null : factIn(json)
    if (known.size >= 2 * NOTICES_AT_MOST) known.clear()
    if (fact) known.set(key, fact)
    return fact
  }

  return {
    async of(site, rates) {
      const often = new Map<string, number>()
      for (const { notice, decisions } of rates) often.set(notice, (often.get(notice) ?? 0) + decisions)
      const hashes = [...often].sort((a, b) => b[1] - a[1]).slice(0, NOTICES_AT_MOST)
      const facts = await Promise.all(hashes.map(async ([hash]) => [hash, await factOf(site, hash)] as const))
      return new Map(facts.flatMap(([hash, fact]) => (fact ? [[hash, fact] as const] : [])))
    },
  }
}

function factIn(json: string): NoticeFact | null {
  try {
    const { layout, services } = parseNotice(JSON.parse(json))
    return { layout, services: services.map(({ id, category }) => ({ id, category })) }
  } catch {
    return null
  }
}
