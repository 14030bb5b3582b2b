import { assert, asyncProperty, integer, nat, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hexOf, joined } from '../../../../src/contract/log/bytes.js'
import { consistencyRanges, isConsistent } from '../../../../src/contract/log/consistency.js'
import { growthOf } from '../../../../src/contract/log/growth.js'
import { EMPTY_ROOT, type Hash, leafHash } from '../../../../src/contract/log/hash.js'
import { inclusionRanges, rootOfInclusion } from '../../../../src/contract/log/inclusion.js'
import { createProver } from '../../../../src/contract/log/prover.js'
import { hashesIn, levelsOf, tilesOf } from '../../../../src/contract/log/tile.js'
import { rootOf } from '../../../../src/contract/log/tree.js'
import { leavesOf, rootOfRange } from '../../../suites/logs.js'
import vectors from '../../../vectors/log.json' with { type: 'json' }

const ALL = leavesOf(700)
const headOf = (n: number) => ({ size: n, root: rootOf(ALL.slice(0, n)) })
const size = integer({ min: 1, max: ALL.length })

/** One bit of one byte turned. */
function turned(hash: Hash, at: number): Hash {
  const changed = hash.slice()
  changed[at % hash.length] = (changed[at % hash.length] ?? 0) ^ (1 << (at % 8))
  return changed
}

describe('the tree', () => {
  test('has the roots that Certificate Transparency publishes', () => {
    const leaves = vectors.leaves.map(hex => leafHash(Uint8Array.from(Buffer.from(hex, 'hex'))))

    expect(vectors.roots.map((_, i) => hexOf(rootOf(leaves.slice(0, i + 1))))).toEqual(vectors.roots)
    expect(hexOf(rootOf([]))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })

  test('of any size proves each of its leaves, and nothing else', () => {
    assert(
      property(size, nat(), nat(), (n, at, flip) => {
        const leaves = ALL.slice(0, n)
        const index = at % n
        const leaf = leaves[index] as Hash
        const path = inclusionRanges(index, n).map(rootOfRange(leaves))
        const root = rootOf(leaves)
        const other = (changes: object) => rootOfInclusion({ leaf, index, size: n, path, ...changes })

        expect(other({})).toEqual(root)
        expect(other({ leaf: turned(leaf, flip) })).not.toEqual(root)
        for (const [i, hash] of path.entries())
          expect(other({ path: path.with(i, turned(hash, flip)) })).not.toEqual(root)
        if (path.length > 0) expect(other({ path: path.slice(1) })).toBeNull()
        expect(other({ path: [...path, leaf] })).toBeNull()
        expect(other({ index: index + 1 })).not.toEqual(root)
        for (const wrong of [n, -1, 0.5, Number.NaN]) expect(other({ index: wrong })).not.toEqual(root)
      }),
    )
  })

  test('of any size is shown to continue every earlier one, and no other', () => {
    assert(
      property(size, size, nat(), (a, b, flip) => {
        const [m, n] = [Math.min(a, b), Math.max(a, b)]
        const leaves = ALL.slice(0, n)
        const [earlier, later] = [headOf(m), headOf(n)]
        const proof = consistencyRanges(m, n).map(rootOfRange(leaves))
        const rewritten = { size: n, root: rootOf(leaves.with(flip % m, turned(leaves[flip % m] as Hash, flip))) }

        expect(isConsistent(earlier, later, proof)).toBe(true)
        expect(isConsistent(earlier, rewritten, proof)).toBe(false)
        expect(isConsistent({ size: m, root: turned(earlier.root, flip) }, later, proof)).toBe(false)
        expect(isConsistent(earlier, later, [...proof, EMPTY_ROOT])).toBe(false)
        expect(isConsistent(earlier, later, [EMPTY_ROOT, ...proof])).toBe(false)
        if (proof.length > 0) expect(isConsistent(earlier, later, proof.slice(1))).toBe(false)
        for (const [i, hash] of proof.entries()) {
          expect(isConsistent(earlier, later, proof.with(i, turned(hash, flip)))).toBe(false)
        }
      }),
    )
  })

  test('of any size continues the empty one, and none continues a longer one', () => {
    const later = headOf(5)

    expect(isConsistent({ size: 0, root: EMPTY_ROOT }, later, [])).toBe(true)
    expect(isConsistent({ size: 0, root: later.root }, later, [])).toBe(false)
    expect(isConsistent(later, headOf(4), [])).toBe(false)
    expect(() => consistencyRanges(6, 5)).toThrow(RangeError)
    expect(() => inclusionRanges(5, 5)).toThrow(RangeError)
  })
})

describe('tiles', () => {
  const leaves = leavesOf(70_000)

  /** All tiles of the tree, by their names, as a log serves them. */
  function tiles(count: number): Map<string, Uint8Array> {
    const made = new Map<string, Uint8Array>()
    let hashes = leaves.slice(0, count)
    for (let level = 0; level < levelsOf(count); level++) {
      const above: Hash[] = []
      for (const { number, width } of tilesOf(count, level)) {
        const own = hashes.slice(number * 256, number * 256 + width)
        made.set(`${level}/${number}`, joined(...own))
        if (width === 256) above.push(rootOf(own))
      }
      hashes = above
    }
    return made
  }

  test('of a tree of 70,000 are as many and as wide as the format says', () => {
    const widths = (count: number, level: number) => [...tilesOf(count, level)].map(({ width }) => width)

    expect(levelsOf(70_000)).toBe(3)
    expect(widths(70_000, 0)).toEqual([...Array.from({ length: 273 }, () => 256), 112])
    expect(widths(70_000, 1)).toEqual([256, 17])
    expect(widths(70_000, 2)).toEqual([1])
    expect([levelsOf(256), widths(256, 0), widths(256, 1)]).toEqual([2, [256], [1]])
    expect(levelsOf(0)).toBe(0)
  })

  test('are all that a proof is made from, whatever the sizes', async () => {
    const kept = tiles(leaves.length)
    const read = async ({ level, number }: { level: number; number: number }) =>
      kept.get(`${level}/${number}`) ?? new Uint8Array()

    await assert(
      asyncProperty(integer({ min: 1, max: leaves.length }), nat(), async (n, at) => {
        const prover = createProver(read)
        const m = (at % n) + 1
        const [earlier, later] = [
          { size: m, root: await prover.root(m) },
          { size: n, root: await prover.root(n) },
        ]
        const path = await prover.inclusion(at % n, n)

        expect(rootOfInclusion({ leaf: leaves[at % n] as Hash, index: at % n, size: n, path })).toEqual(later.root)
        expect(isConsistent(earlier, later, await prover.consistency(m, n))).toBe(true)
      }),
      { numRuns: 50 },
    )
    expect(await createProver(read).root(leaves.length)).toEqual(rootOf(leaves))
    await expect(createProver(read).root(leaves.length + 1)).rejects.toThrow(RangeError)
  })

  test('and what is new are all that a growing tree needs, also when a tile is further than it is', async () => {
    await assert(
      asyncProperty(nat(600), integer({ min: 1, max: 600 }), async (before, more) => {
        const entries = Array.from({ length: before + more }, (_, i) => new TextEncoder().encode(`entry ${i}`))
        const ahead = tiles(2000)
        const grown = await growthOf(before, entries.slice(before), async ({ level, number }) => {
          return ahead.get(`${level}/${number}`) ?? new Uint8Array()
        })

        expect([grown.size, grown.root]).toEqual([before + more, rootOf(leaves.slice(0, before + more))])
        expect(grown.nodes.map(({ level, index }) => [level, index])).toEqual(
          [0, 1, 2, 3, 4].filter(i => i >= before >> 8 && i < (before + more) >> 8).map(i => [1, i]),
        )
        for (const { index, hash } of grown.nodes) {
          expect(hash).toEqual(rootOf(leaves.slice(index * 256, (index + 1) * 256)))
        }
      }),
    )
  })

  test('are cut into hashes to the last whole one', () => {
    const [first, second] = leaves as [Hash, Hash]
    expect(hashesIn(joined(first, second, Uint8Array.of(1)))).toEqual([first, second])
  })
})
