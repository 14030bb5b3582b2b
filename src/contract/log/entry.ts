import { canonicalJson } from '../canonical.js'
import type { Receipt } from '../receipt.js'
import { bytesOf, joined } from './bytes.js'
import { type Hash, hashOf } from './hash.js'

/** A receipt with the server's time: what the log vouches for. */
export interface LoggedReceipt {
  readonly receipt: Receipt
  /** When the server kept it, by its own clock: `2026-11-21T10:15:31.000Z`. */
  readonly receivedAt: string
}

/** Against guessing a receipt from its entry, and so that it says nothing once this is destroyed. */
export const SALT_BYTES = 32

/**
 * What stands in the log for a receipt: nothing can be read from it, and no
 * other receipt fits it.
 *
 * @param hash - SHA-256, where there is a faster one than that for all runtimes.
 */
export const entryOf = ({ receipt, receivedAt }: LoggedReceipt, salt: Uint8Array, hash = hashOf): Hash =>
  hash(joined(bytesOf('askfirst.receipt/1\n'), salt, bytesOf(canonicalJson({ receipt, receivedAt }))))
