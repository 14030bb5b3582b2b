import type { KeptReceipt, ReceiptStore } from '../stores/store.js'

/** What is longer was made by a program: nobody decides so often in one browser. */
const RECEIPTS_AT_MOST = 1000

/** All that hangs together with a receipt by `previous`, oldest first; a walk of the store ends earlier, so it is begun again at its ends. */
export async function connected(store: ReceiptStore, site: string, id: string): Promise<readonly KeptReceipt[]> {
  const found = new Map<string, KeptReceipt>()
  const open = [id]
  for (const start of open) {
    const chain = await store.chain(site, start)
    const isNews = chain.some(({ receipt }) => !found.has(receipt.id))
    for (const kept of chain) found.set(kept.receipt.id, kept)
    if (!isNews || found.size > RECEIPTS_AT_MOST) continue
    for (const end of [chain[0], chain.at(-1)]) if (end && !open.includes(end.receipt.id)) open.push(end.receipt.id)
  }
  return [...found.values()].sort(oldestFirst)
}

export const oldestFirst = (a: KeptReceipt, b: KeptReceipt): number =>
  a.receivedAt - b.receivedAt || (a.receipt.id < b.receipt.id ? -1 : 1)
