import { areEqual } from './bytes.js'
import { EMPTY_ROOT, type Hash, nodeHash } from './hash.js'
import { type Range, shifted, splitOf } from './tree.js'

/**
 * The subtrees whose roots prove that a tree continues an earlier one, the smallest first.
 *
 * @throws {RangeError} when the earlier one is not the smaller.
 * @see RFC 6962, section 2.1.2
 */
export function consistencyRanges(earlier: number, later: number): Range[] {
  if (!Number.isSafeInteger(earlier) || earlier < 0 || earlier > later) throw new RangeError('a tree does not shrink')
  return earlier === 0 ? [] : subtrees(earlier, later, true)
}

/** @param isOld - the first `m` leaves are the earlier tree itself, whose root the reader has. */
function subtrees(m: number, n: number, isOld: boolean): Range[] {
  if (m === n) return isOld ? [] : [{ start: 0, end: n }]
  const k = splitOf(n)
  return m <= k
    ? [...subtrees(m, k, isOld), { start: k, end: n }]
    : [...subtrees(m - k, n - k, false).map(range => shifted(range, k)), { start: 0, end: k }]
}

/** A signed state of a tree. */
export interface TreeHead {
  readonly size: number
  readonly root: Hash
}

/** Does `later` continue `earlier`? Nothing is true of heads whose proof is too short, too long or wrong. */
export function isConsistent(earlier: TreeHead, later: TreeHead, proof: readonly Hash[]): boolean {
  if (!Number.isSafeInteger(later.size) || !(earlier.size >= 0 && earlier.size <= later.size)) return false
  if (earlier.size === 0) return proof.length === 0 && areEqual(earlier.root, EMPTY_ROOT)
  const left = [...proof]
  const roots = rootsOf(earlier.size, later.size, earlier.root, left)
  return roots !== null && left.length === 0 && areEqual(roots.old, earlier.root) && areEqual(roots.grown, later.root)
}

/** Takes its hashes from the end of `proof`. `known` is the root of the earlier tree while that is the whole left edge. */
function rootsOf(m: number, n: number, known: Hash | null, proof: Hash[]): { old: Hash; grown: Hash } | null {
  if (m === n) {
    const root = known ?? proof.pop()
    return root ? { old: root, grown: root } : null
  }
  const k = splitOf(n)
  const other = proof.pop()
  const roots = m <= k ? rootsOf(m, k, known, proof) : rootsOf(m - k, n - k, null, proof)
  if (!other || !roots) return null
  return m <= k
    ? { old: roots.old, grown: nodeHash(roots.grown, other) }
    : { old: nodeHash(other, roots.old), grown: nodeHash(other, roots.grown) }
}
