import type { KeptReceipt } from '../stores/store.js'

/**
 * Whose decisions these are, where a browser was used by one person after another. A decision that names nobody is of
 * whom the nearest one before it names: it replaced theirs. Where none before names anybody, it is of the first who
 * was named after it: they made it before they signed in.
 *
 * @param chain - receipts that hang together, oldest first.
 * @returns by the receipt's number; `null` where nobody is named at all.
 */
export function ownersOf(chain: readonly KeptReceipt[]): ReadonlyMap<string, string | null> {
  const receipts = new Map(chain.map(({ receipt }) => [receipt.id, receipt]))
  const owners = new Map<string, string | null>()

  /** From this one back to the nearest that names somebody. */
  function back(start: string) {
    const unnamed = new Set<string>()
    let link = receipts.get(start)
    // Anybody may have written `previous`, in a circle too.
    while (link && link.subject === undefined && !unnamed.has(link.id)) {
      unnamed.add(link.id)
      link = receipts.get(link.previous ?? '')
    }
    return { unnamed, named: link?.subject ?? null }
  }

  for (const id of receipts.keys()) owners.set(id, back(id).named)
  for (const { subject, previous } of receipts.values()) {
    if (subject === undefined || previous === null) continue
    for (const each of back(previous).unnamed) owners.set(each, owners.get(each) ?? subject)
  }
  return owners
}
