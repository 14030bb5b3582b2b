import { type Hash, nodeHash } from './hash.js'
import { type Range, shifted, splitOf } from './tree.js'

/**
 * The subtrees whose roots prove that a leaf is in a tree, from the leaf's
 * neighbour up to the root's child.
 *
 * @throws {RangeError} when `index` is not in a tree of that size.
 * @see RFC 6962, section 2.1.1
 */
export function inclusionRanges(index: number, size: number): Range[] {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) throw new RangeError('the leaf is not in the tree')
  if (size === 1) return []
  const k = splitOf(size)
  return index < k
    ? [...inclusionRanges(index, k), { start: k, end: size }]
    : [...inclusionRanges(index - k, size - k).map(range => shifted(range, k)), { start: 0, end: k }]
}

/** A leaf and what proves it, as anybody may have made it up. */
export interface Inclusion {
  readonly leaf: Hash
  readonly index: number
  readonly size: number
  readonly path: readonly Hash[]
}

/** The root to which a proof leads; `null` when the path has not the length that place and size ask for. */
export function rootOfInclusion({ leaf, index, size, path }: Inclusion): Hash | null {
  if (!Number.isSafeInteger(size) || !Number.isInteger(index) || index < 0 || index >= size) return null
  if (size === 1) return path.length === 0 ? leaf : null
  const last = path.at(-1)
  if (!last) return null
  const k = splitOf(size)
  const below = path.slice(0, -1)
  const isLeft = index < k
  const child = rootOfInclusion({ leaf, index: isLeft ? index : index - k, size: isLeft ? k : size - k, path: below })
  if (!child) return null
  return isLeft ? nodeHash(child, last) : nodeHash(last, child)
}
