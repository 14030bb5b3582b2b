import { EMPTY_ROOT, type Hash, nodeHash } from './hash.js'

/** A tree that only grows, of which only the right edge is kept: as many hashes as its size has binary ones. */
export interface GrowingTree {
  readonly size: number
  /** The roots of its complete subtrees, the largest first. */
  readonly edge: readonly Hash[]
  add(leaf: Hash): void
  root(): Hash
}

/** @see RFC 6962, section 2.1 */
export function growingTree(): GrowingTree {
  const edge: Hash[] = []
  let size = 0

  return {
    get size() {
      return size
    },
    edge,
    add(leaf) {
      let hash = leaf
      for (let n = size; n % 2 === 1; n = (n - 1) / 2) hash = nodeHash(edge.pop() as Hash, hash)
      edge.push(hash)
      size++
    },
    root: () => rootOfEdge(edge),
  }
}

/** @param edge - the roots of complete subtrees side by side, the largest first. */
export const rootOfEdge = (edge: readonly Hash[]): Hash =>
  edge.length === 0 ? EMPTY_ROOT : edge.reduceRight((right, left) => nodeHash(left, right))

export function treeOf(leaves: readonly Hash[]): GrowingTree {
  const tree = growingTree()
  for (const leaf of leaves) tree.add(leaf)
  return tree
}

export const rootOf = (leaves: readonly Hash[]): Hash => treeOf(leaves).root()

/** Where a tree of `size` > 1 leaves parts: the largest power of two below its size. */
export function splitOf(size: number): number {
  let k = 1
  while (k * 2 < size) k *= 2
  return k
}

/** The leaves from `start` up to, not including, `end`; a subtree of the whole. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** The same leaves counted from another start. */
export const shifted = ({ start, end }: Range, by: number): Range => ({ start: start + by, end: end + by })
