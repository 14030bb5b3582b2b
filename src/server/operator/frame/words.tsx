import type { Receipt } from '../../../contract/receipt.js'

/** A moment, UTC, to the second; a program reads it to the millisecond. */
export function Time({ at }: { readonly at: number }) {
  const iso = new Date(at).toISOString()
  return <time datetime={iso}>{`${iso.slice(0, 10)} ${iso.slice(11, 19)}`}</time>
}

/** The page of one receipt. */
export const receiptPath = (base: string, { id, site }: Pick<Receipt, 'id' | 'site'>): string =>
  `${base}/receipts/${id}?site=${encodeURIComponent(site)}`
