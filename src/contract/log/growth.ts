import { type Hash, leafHash } from './hash.js'
import type { ReadTile } from './prover.js'
import { hashesIn, levelsOf, TILE_WIDTH } from './tile.js'
import { rootOf, rootOfEdge, treeOf } from './tree.js'

/** The root of a full tile: what stands for it in the tile above. */
export interface TreeNode {
  /** Of the tile above: 1 for the root of 256 leaves. */
  readonly level: number
  /** Its place among those of its level. */
  readonly index: number
  readonly hash: Hash
}

/** What new entries do to a tree. */
export interface Growth {
  readonly size: number
  readonly root: Hash
  readonly nodes: readonly TreeNode[]
}

/**
 * Adds entries to a tree of `size` leaves, of which only the last tile of each level is read.
 *
 * @param readTile - reads the tree as it is before.
 */
export async function growthOf(size: number, entries: readonly Hash[], readTile: ReadTile): Promise<Growth> {
  const grown = size + entries.length
  const nodes: TreeNode[] = []
  const edges: Hash[][] = []
  let fresh = entries.map(leafHash)
  for (let level = 0; level < levelsOf(grown); level++) {
    const before = Math.floor(size / TILE_WIDTH ** level)
    if (level > 0) nodes.push(...fresh.map((hash, i) => ({ level, index: before + i, hash })))
    const tile = await readTile({ level, number: Math.floor(before / TILE_WIDTH) })
    const open = [...hashesIn(tile).slice(0, before % TILE_WIDTH), ...fresh]
    const full = Math.floor(open.length / TILE_WIDTH)
    edges.unshift([...treeOf(open.slice(full * TILE_WIDTH)).edge])
    fresh = Array.from({ length: full }, (_, i) => rootOf(open.slice(i * TILE_WIDTH, (i + 1) * TILE_WIDTH)))
  }
  return { size: grown, root: rootOfEdge(edges.flat()), nodes }
}
