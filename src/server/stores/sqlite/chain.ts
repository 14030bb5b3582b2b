import type { KeptReceipt } from '../store.js'
import type { Database } from './database.js'
import { type ReceiptRow, receiptOf, uuidBytes } from './row.js'

const LINKS_AT_MOST = 200

/** Follows receipts by `previous`, which anybody may have written: every walk is bounded and notices circles. */
export function chainReader(database: Database) {
  const one = database.prepare<[string, Buffer], ReceiptRow>('SELECT * FROM receipts WHERE site = ? AND id = ?')
  const successors = database.prepare<[string, Buffer], ReceiptRow>(
    'SELECT * FROM receipts WHERE site = ? AND previous = ? ORDER BY received_at DESC, id DESC LIMIT 200',
  )
  const newestOf = database.prepare<[string, string], ReceiptRow>(
    'SELECT * FROM receipts WHERE site = ? AND subject = ? ORDER BY received_at DESC, id DESC LIMIT 1',
  )

  /** This one and those before it, nearest first. */
  function back(site: string, start: ReceiptRow): Map<string, ReceiptRow> {
    const walked = new Map<string, ReceiptRow>()
    let row: ReceiptRow | undefined = start
    while (row && !walked.has(keyOf(row)) && walked.size < LINKS_AT_MOST / 2) {
      walked.set(keyOf(row), row)
      row = row.previous ? one.get(site, row.previous) : undefined
    }
    return walked
  }

  return {
    chain(site: string, id: string): KeptReceipt[] {
      const start = one.get(site, uuidBytes(id))
      if (!start) return []
      const before = back(site, start)
      const after = new Map<string, ReceiptRow>()
      const open = [start]
      // Two tabs may each have replaced the same receipt, so the way forward can fork.
      for (const from of open) {
        for (const row of successors.all(site, from.id)) {
          if (before.size + after.size >= LINKS_AT_MOST || before.has(keyOf(row)) || after.has(keyOf(row))) continue
          after.set(keyOf(row), row)
          open.push(row)
        }
      }
      const later = [...after.values()].sort((a, b) => a.received_at - b.received_at || Buffer.compare(a.id, b.id))
      return [...[...before.values()].toReversed(), ...later].map(receiptOf)
    },

    latestOf(site: string, subject: string): KeptReceipt | null {
      const walked = new Set<string>()
      let row = newestOf.get(site, subject)
      while (row && !walked.has(keyOf(row)) && walked.size < LINKS_AT_MOST) {
        walked.add(keyOf(row))
        const [next] = successors.all(site, row.id)
        if (!next) return receiptOf(row)
        row = next
      }
      return null
    },
  }
}

const keyOf = (row: ReceiptRow): string => row.id.toString('hex')
