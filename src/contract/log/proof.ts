import { type Bytes, base64Of, parseBase64 } from './bytes.js'
import { LogError } from './errors.js'
import { HASH_BYTES, type Hash } from './hash.js'

/** Where an entry is in a log, and what shows it. @see https://c2sp.org/tlog-proof */
export interface Proof {
  /** What the entry was made with beside the receipt. Nothing vouches for it but the entry that comes out. */
  readonly salt: Bytes
  readonly index: number
  readonly path: readonly Hash[]
  /** As the log has signed it. */
  readonly checkpoint: string
}

const HEADER = 'c2sp.org/tlog-proof@v1'
const PROOF = /^c2sp\.org\/tlog-proof@v1\nextra (\S+)\nindex (0|[1-9]\d{0,15})\n((?:\S+\n){0,53})\n([^]+)$/

export const formatProof = ({ salt, index, path, checkpoint }: Proof): string =>
  `${[HEADER, `extra ${base64Of(salt)}`, `index ${index}`, ...path.map(base64Of)].join('\n')}\n\n${checkpoint}`

/** @throws {LogError} `MALFORMED` */
export function parseProof(given: string): Proof {
  const [, salt, index, path, checkpoint] = PROOF.exec(given) ?? []
  if (salt === undefined || path === undefined || checkpoint === undefined) {
    throw new LogError('MALFORMED', `${HEADER} is expected, with the receipt's salt`)
  }
  const hashes = path.split('\n').slice(0, -1).map(parseBase64)
  if (hashes.some(({ length }) => length !== HASH_BYTES)) {
    throw new LogError('MALFORMED', `a hash has ${HASH_BYTES} bytes`)
  }
  return { salt: parseBase64(salt), index: Number(index), path: hashes, checkpoint }
}
