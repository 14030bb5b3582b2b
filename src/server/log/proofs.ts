import { formatProof } from '../../contract/log/proof.js'
import { createProver } from '../../contract/log/prover.js'
import type { LogStore } from '../stores/log-store.js'
import { tileReader } from './tiles.js'

/**
 * The proof of a receipt, as a `.tlog-proof` that leads to the newest checkpoint.
 *
 * @returns `null` while the receipt has no place yet, and once it is erased.
 */
export async function proofOf(store: LogStore, site: string, id: string): Promise<string | null> {
  // The leaf first: a log never shrinks, so a head that is read later has it.
  const leaf = await store.leaf(site, id)
  const head = leaf && (await store.head(site))
  if (!leaf?.salt || !head) return null
  const path = await createProver(tileReader(store, site)).inclusion(leaf.index, head.size)
  return formatProof({ salt: leaf.salt, index: leaf.index, path, checkpoint: head.checkpoint })
}
