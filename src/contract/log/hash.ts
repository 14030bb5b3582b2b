import { sha256 } from '@noble/hashes/sha2.js'
import { type Bytes, joined } from './bytes.js'

/** 32 bytes of SHA-256. */
export type Hash = Bytes

export const HASH_BYTES = 32

/** Synchronous, unlike the browser's own: a tree is built of millions of these, each too short to be worth a wait. */
export const hashOf = (bytes: Uint8Array): Hash => sha256(bytes)

/** The root of a tree without leaves. @see RFC 6962, section 2.1 */
export const EMPTY_ROOT = hashOf(new Uint8Array())

const LEAF = Uint8Array.of(0)

/** @see RFC 6962, section 2.1: the prefixes keep a node from being passed off as a leaf */
export const leafHash = (entry: Uint8Array): Hash => hashOf(joined(LEAF, entry))

/** Used again for each node, of which there are as many as leaves: 1, left, right. */
const node = new Uint8Array(1 + 2 * HASH_BYTES).fill(1, 0, 1)

/** @throws {RangeError} for what is no hash. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Hash {
  if (left.length !== HASH_BYTES || right.length !== HASH_BYTES) throw new RangeError(`a hash has ${HASH_BYTES} bytes`)
  node.set(left, 1)
  node.set(right, 1 + HASH_BYTES)
  return hashOf(node)
}
