import { base64Of, parseBase64 } from './bytes.js'
import type { TreeHead } from './consistency.js'
import { LogError } from './errors.js'
import { HASH_BYTES } from './hash.js'
import type { LogKey } from './key.js'
import { parseNote, type Signer, signNote, verifyNote } from './note.js'

/** The signed state of a log: so many entries, under this root. @see https://c2sp.org/tlog-checkpoint */
export interface Checkpoint extends TreeHead {
  /** The log's name for ever: an address without its scheme. */
  readonly origin: string
}

/** A checkpoint and those of the reader's keys that have signed it, at least one. */
export interface OpenedCheckpoint extends Checkpoint {
  readonly signedBy: readonly LogKey[]
}

const TEXT = /^([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/=]+)\n$/

export const signCheckpoint = ({ origin, size, root }: Checkpoint, signers: readonly Signer[]): Promise<string> =>
  signNote(`${origin}\n${size}\n${base64Of(root)}\n`, signers)

/**
 * Reads a checkpoint without believing it.
 *
 * @throws {LogError} `MALFORMED`, also for extension lines: no log of ours writes any.
 */
export function parseCheckpoint(given: string): Checkpoint {
  const [, origin, digits, base64] = TEXT.exec(parseNote(given).text) ?? []
  const size = Number(digits)
  if (origin === undefined || base64 === undefined || !Number.isSafeInteger(size)) {
    throw new LogError('MALFORMED', 'a checkpoint is an origin, a size and a root')
  }
  const root = parseBase64(base64)
  if (root.length !== HASH_BYTES) throw new LogError('MALFORMED', `a root has ${HASH_BYTES} bytes`)
  return { origin, size, root }
}

/**
 * Reads a checkpoint that its own log has signed: only keys that carry its origin's name count.
 *
 * @throws {LogError} `MALFORMED`, `UNKNOWN_KEY` or `BAD_SIGNATURE`.
 */
export async function openCheckpoint(given: string, keys: readonly LogKey[]): Promise<OpenedCheckpoint> {
  const checkpoint = parseCheckpoint(given)
  const own = keys.filter(({ name }) => name === checkpoint.origin)
  return { ...checkpoint, signedBy: await verifyNote(parseNote(given), own) }
}
