import { type Bytes, base64Of } from '../../src/contract/log/bytes.js'
import { signCheckpoint } from '../../src/contract/log/checkpoint.js'
import { entryOf, type LoggedReceipt } from '../../src/contract/log/entry.js'
import { type Hash, leafHash } from '../../src/contract/log/hash.js'
import { inclusionRanges } from '../../src/contract/log/inclusion.js'
import { logKeyOf } from '../../src/contract/log/key.js'
import type { Signer } from '../../src/contract/log/note.js'
import { formatProof } from '../../src/contract/log/proof.js'
import { type Range, rootOf } from '../../src/contract/log/tree.js'
import { receiptId, receiptWith } from './receipts.js'

export const ORIGIN = 'receipts.example.org/log/open-campus'

export async function newSigner(name = ORIGIN): Promise<Signer> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])
  const key = logKeyOf(name, new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)))
  const sign = async (bytes: Bytes): Promise<Bytes> =>
    new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, bytes))
  return { key, sign }
}

/** The hash of a subtree, the slow and plain way. */
export const rootOfRange =
  (leaves: readonly Hash[]) =>
  ({ start, end }: Range): Hash =>
    rootOf(leaves.slice(start, end))

export const leavesOf = (count: number): Hash[] =>
  Array.from({ length: count }, (_, i) => leafHash(new TextEncoder().encode(`entry ${i}`)))

/** A log of `size` receipts with the proof of one of them, made without the server's own code. */
export async function provedReceipt({ size, index, signer }: { size: number; index: number; signer: Signer }) {
  const salts = Array.from({ length: size }, () => crypto.getRandomValues(new Uint8Array(32)))
  const logged = salts.map(
    (_, i): LoggedReceipt => ({
      receipt: receiptWith({ id: receiptId(i + 1) }),
      receivedAt: '2026-11-21T10:15:31.000Z',
    }),
  )
  const entries = logged.map((each, i) => entryOf(each, salts[i] as Bytes))
  const leaves = entries.map(leafHash)
  const root = rootOf(leaves)
  const checkpoint = await signCheckpoint({ origin: signer.key.name, size, root }, [signer])
  const path = inclusionRanges(index, size).map(rootOfRange(leaves))
  const salt = salts[index] as Bytes
  return {
    logged: logged[index] as LoggedReceipt,
    entry: entries[index] as Hash,
    path,
    index,
    checkpoint,
    root: base64Of(root),
    proof: formatProof({ salt, index, path, checkpoint }),
  }
}
