import { areEqual } from './bytes.js'
import { type OpenedCheckpoint, openCheckpoint } from './checkpoint.js'
import { entryOf, type LoggedReceipt, SALT_BYTES } from './entry.js'
import { LogError } from './errors.js'
import { leafHash } from './hash.js'
import { rootOfInclusion } from './inclusion.js'
import type { LogKey } from './key.js'
import { parseProof } from './proof.js'

/** Where a proved receipt stands. */
export interface Proved {
  readonly index: number
  readonly checkpoint: OpenedCheckpoint
}

/**
 * Follows a proof from a receipt to a root that its site's log has signed.
 *
 * @param proof - a `.tlog-proof`.
 * @param keys - those that the reader trusts.
 * @throws {LogError} saying what does not hold.
 */
export async function proveReceipt(logged: LoggedReceipt, proof: string, keys: readonly LogKey[]): Promise<Proved> {
  const { salt, index, path, checkpoint: signed } = parseProof(proof)
  if (salt.length !== SALT_BYTES) throw new LogError('MALFORMED', `a salt has ${SALT_BYTES} bytes`)
  const checkpoint = await openCheckpoint(signed, keys)
  if (!checkpoint.origin.endsWith(`/log/${logged.receipt.site}`)) {
    throw new LogError('OTHER_LOG', `the proof is of ${checkpoint.origin}, the receipt of ${logged.receipt.site}`)
  }
  const root = rootOfInclusion({ leaf: leafHash(entryOf(logged, salt)), index, size: checkpoint.size, path })
  if (!root || !areEqual(root, checkpoint.root)) {
    throw new LogError('NOT_IN_LOG', `entry ${index} of ${checkpoint.origin} is not this receipt`)
  }
  return { index, checkpoint }
}
