import type { Receipt } from '../contract/receipt.js'

export const RECEIPT_KEY = 'askfirst.receipt'

/** A receipt, with what proves it once that has been asked for. */
export interface LastReceipt extends Receipt {
  /** When the server kept it, by its own clock: part of what is proved. */
  readonly receivedAt?: string | undefined
  /** In the form of c2sp.org/tlog-proof. */
  readonly proof?: string | undefined
}

/** The receipt of the last decision made in this browser. */
export function lastReceipt(shelf: () => Pick<Storage, 'getItem'>): LastReceipt | null {
  try {
    return JSON.parse(shelf().getItem(RECEIPT_KEY) as string) // of `null` it makes null
  } catch {
    return null // not as we wrote it
  }
}
