import { holdOn } from './hold.js'
import { type Run, tooOld } from './run.js'

/** As many as a transaction destroys without keeping anybody waiting. */
const SLICE = 100

/**
 * Destroys receipts whose time is over. The daily counts stay: they are bare numbers.
 *
 * @returns the notices that receipts name which are on hold.
 */
export async function oldReceipts(run: Run): Promise<ReadonlySet<string>> {
  const { site, isDry, by, at, holds, counts, store, logStore, periods } = run
  const why = `kept for ${periods.receiptDays} days`
  const stillNamed = new Set<string>()
  let slice: string[] = []

  async function eraseSlice(): Promise<void> {
    const erasures = slice.map(id => ({ id, at, by, why }))
    slice = []
    counts.receipts += isDry ? erasures.length : await logStore.eraseAll(site, erasures)
    await run.pause()
  }

  for await (const { receipt, receivedAt } of store.each({ site, before: tooOld(run, 'receiptDays') })) {
    const subject = receipt.subject ?? run.owners.get(receipt.id) ?? null
    if (holdOn(holds, { subject, at: receivedAt })) {
      counts.held += 1
      if (receipt.notice !== null) stillNamed.add(receipt.notice)
      continue
    }
    slice.push(receipt.id)
    if (slice.length === SLICE) await eraseSlice()
  }
  await eraseSlice()
  return stillNamed
}
