import type { Receipt } from '../contract/receipt.js'

export const RECEIPT_KEY = 'askfirst.receipt'

/** The receipt of the last decision made in this browser. */
export function lastReceipt(shelf: () => Pick<Storage, 'getItem'>): Receipt | null {
  try {
    return JSON.parse(shelf().getItem(RECEIPT_KEY) as string) // of `null` it makes null
  } catch {
    return null // not as we wrote it
  }
}
