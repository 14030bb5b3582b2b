import { consistencyRanges } from './consistency.js'
import type { Hash } from './hash.js'
import { inclusionRanges } from './inclusion.js'
import { hashesIn, type TileName, tileOfSubtree } from './tile.js'
import { type Range, rootOf, rootOfEdge, splitOf } from './tree.js'

/** Gives a tile's bytes, or as many of them as there are. */
export type ReadTile = (tile: TileName) => Promise<Uint8Array>

/** Makes proofs out of tiles; reads each tile once in its life, so it is made anew for each question. */
export interface Prover {
  /** @throws {RangeError} when the leaf is not in a tree of `size`. */
  inclusion(index: number, size: number): Promise<Hash[]>
  /** @throws {RangeError} when a tree of `later` leaves is no longer than one of `earlier`. */
  consistency(earlier: number, later: number): Promise<Hash[]>
  /** The root of the first `size` leaves. */
  root(size: number): Promise<Hash>
}

export function createProver(readTile: ReadTile): Prover {
  const read = new Map<string, Promise<Hash[]>>()

  function hashesOf(tile: TileName): Promise<Hash[]> {
    const key = `${tile.level}/${tile.number}`
    const hashes = read.get(key) ?? readTile(tile).then(hashesIn)
    read.set(key, hashes)
    return hashes
  }

  async function rootOfSubtree(start: number, height: number): Promise<Hash> {
    const { from, to, ...tile } = tileOfSubtree(start, height)
    const below = (await hashesOf(tile)).slice(from, to)
    if (below.length < to - from) throw new RangeError('the tree has not come to this tile')
    return rootOf(below)
  }

  async function rootOfRange(range: Range): Promise<Hash> {
    const edge = await Promise.all(completeSubtrees(range).map(([start, height]) => rootOfSubtree(start, height)))
    return rootOfEdge(edge)
  }

  const roots = (ranges: readonly Range[]): Promise<Hash[]> => Promise.all(ranges.map(rootOfRange))

  return {
    inclusion: async (index, size) => roots(inclusionRanges(index, size)),
    consistency: async (earlier, later) => roots(consistencyRanges(earlier, later)),
    root: size => rootOfRange({ start: 0, end: size }),
  }
}

/** A subtree as the complete ones it is made of, the largest first: each its first leaf and its height. */
function completeSubtrees({ start, end }: Range): [number, number][] {
  const found: [number, number][] = []
  for (let at = start; at < end; ) {
    const leaves = splitOf(end - at + 1)
    found.push([at, Math.log2(leaves)])
    at += leaves
  }
  return found
}
