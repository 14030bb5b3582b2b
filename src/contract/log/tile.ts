import { HASH_BYTES, type Hash } from './hash.js'

/** How many hashes a full tile has, and how many levels of the tree it spans. @see https://c2sp.org/tlog-tiles */
export const TILE_WIDTH = 256
const TILE_LEVELS = 8

/** A tile: 0 holds leaf hashes, each level above the roots of full tiles below. */
export interface TileName {
  readonly level: number
  readonly number: number
}

/** How many hashes of this tile a tree of `size` leaves has; 0 when it has not come to it. */
export function tileWidth(size: number, { level, number }: TileName): number {
  const hashes = Math.floor(size / TILE_WIDTH ** level)
  return Math.min(TILE_WIDTH, Math.max(0, hashes - number * TILE_WIDTH))
}

/** The tiles of a tree: at each level the full ones, then the one that is partly filled. */
export function* tilesOf(size: number, level: number): Generator<TileName & { readonly width: number }> {
  const hashes = Math.floor(size / TILE_WIDTH ** level)
  for (let number = 0; number * TILE_WIDTH < hashes; number++) {
    yield { level, number, width: tileWidth(size, { level, number }) }
  }
}

/** How many levels of tiles a tree has. */
export function levelsOf(size: number): number {
  let levels = 0
  while (Math.floor(size / TILE_WIDTH ** levels) > 0) levels++
  return levels
}

/** Where the root of a complete subtree of `2 ** height` leaves stands: in which tile, and which of its hashes it is over. */
export function tileOfSubtree(start: number, height: number): TileName & { from: number; to: number } {
  const level = Math.floor(height / TILE_LEVELS)
  const first = start / TILE_WIDTH ** level
  const from = first % TILE_WIDTH
  return { level, number: Math.floor(first / TILE_WIDTH), from, to: from + 2 ** (height % TILE_LEVELS) }
}

/** The hashes of a tile's bytes. */
export function hashesIn(bytes: Uint8Array): Hash[] {
  return Array.from({ length: Math.floor(bytes.length / HASH_BYTES) }, (_, i) =>
    Uint8Array.from(bytes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES)),
  )
}
