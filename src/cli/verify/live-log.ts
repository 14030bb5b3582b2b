import { areEqual, type Bytes } from '../../contract/log/bytes.js'
import { openCheckpoint } from '../../contract/log/checkpoint.js'
import { LogError } from '../../contract/log/errors.js'
import { HASH_BYTES, type Hash, leafHash } from '../../contract/log/hash.js'
import type { LogKey } from '../../contract/log/key.js'
import { hashesIn, levelsOf, TILE_WIDTH, tilesOf } from '../../contract/log/tile.js'
import { type TileAddress, tilePath } from '../../contract/log/tile-path.js'
import { rootOf } from '../../contract/log/tree.js'
import { type Finding, no, type Verdict } from '../../server/log/verify/finding.js'
import { historyOf } from '../../server/log/verify/history.js'
import { keyFindings, keysToTry } from '../../server/log/verify/keys.js'
import { remember, rememberedIn } from '../../server/log/verify/remembered.js'

/** Each entry in a bundle has its length before it. */
const LENGTH_BYTES = 2

/** What a server did not give, or gave as something else. */
class Unreachable extends Error {}

/**
 * Reads a log of a running server from end to end: every entry, every tile, the
 * root, the signature, and whether it goes on from what was remembered.
 *
 * @param base - the log's address, `https://receipts.example.org/log/open-campus`.
 * @param file - where a checkpoint is remembered, if anywhere.
 */
export async function verifyLiveLog(base: string, trusted: readonly LogKey[], file?: string): Promise<Verdict> {
  try {
    return await walk(base.replace(/\/+$/, ''), trusted, file)
  } catch (error) {
    if (error instanceof LogError) return no(base, { code: error.code, about: base, message: error.message })
    if (error instanceof Unreachable) return no(base, { code: 'UNREACHABLE', about: base, message: error.message })
    throw error
  }
}

async function walk(base: string, trusted: readonly LogKey[], file: string | undefined): Promise<Verdict> {
  const [signed, own] = await Promise.all([textAt(`${base}/checkpoint`), textAt(`${base}/keys`)])
  const ownKeys = own.split('\n').filter(Boolean)
  const keys = keysToTry(trusted, ownKeys)
  const checkpoint = await openCheckpoint(signed, keys)
  const history = historyOf(checkpoint, await rememberedIn(file, checkpoint.origin, keys))
  const findings = [...keyFindings(trusted, ownKeys)]

  let below: Hash[] = []
  for (let level = 0; level < levelsOf(checkpoint.size); level++) {
    const roots: Hash[] = []
    for (const { number, width } of tilesOf(checkpoint.size, level)) {
      const tile = await hashesAt(base, { level, number, width })
      const made =
        level === 0
          ? await leavesAt(base, number, width)
          : below.slice(number * TILE_WIDTH, number * TILE_WIDTH + width)
      if (made.some((hash, i) => !areEqual(hash, tile[i] as Hash))) findings.push(wrongTile({ level, number, width }))
      if (level === 0) for (const leaf of made) history.add(leaf)
      if (width === TILE_WIDTH) roots.push(rootOf(made))
    }
    below = roots
  }
  findings.push(...history.findings())
  if (findings.length === 0) remember(file, signed)
  const facts = [`all ${checkpoint.size} entries and tiles make the root that was signed`]
  return { subject: checkpoint.origin, findings, facts: findings.length === 0 ? facts : [] }
}

const wrongTile = (address: TileAddress): Finding => ({
  code: 'REWRITTEN',
  about: `tile/${tilePath(address)}`,
  message: 'its hashes are not those of what stands below it',
})

async function leavesAt(base: string, number: number, width: number): Promise<Hash[]> {
  const bundle = await bytesAt(`${base}/tile/${tilePath({ level: 'entries', number, width })}`)
  const step = LENGTH_BYTES + HASH_BYTES
  const isWhole =
    bundle.length === width * step && bundle.every((byte, i) => i % step > 1 || byte === (i % step) * HASH_BYTES)
  if (!isWhole) throw new Unreachable(`entries/${number} is not ${width} entries of ${HASH_BYTES} bytes`)
  return Array.from({ length: width }, (_, i) => leafHash(bundle.subarray(i * step + LENGTH_BYTES, (i + 1) * step)))
}

async function hashesAt(base: string, address: TileAddress): Promise<Hash[]> {
  const tile = await bytesAt(`${base}/tile/${tilePath(address)}`)
  if (tile.length !== address.width * HASH_BYTES) {
    throw new Unreachable(`tile/${tilePath(address)} is not ${address.width} hashes`)
  }
  return hashesIn(tile)
}

async function bytesAt(url: string): Promise<Bytes> {
  const answer = await fetch(url).catch((error: unknown) => {
    throw new Unreachable(`${url} cannot be reached`, { cause: error })
  })
  if (!answer.ok) throw new Unreachable(`${url} was answered ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}

const textAt = async (url: string): Promise<string> => new TextDecoder().decode(await bytesAt(url))
