import { type Bytes, base64Of, bytesOf, hexOf, joined, parseBase64 } from './bytes.js'
import { LogError } from './errors.js'
import { hashOf } from './hash.js'

/** What a log signs with, as its readers know it. */
export interface LogKey {
  /** The log's origin. */
  readonly name: string
  /** Four bytes that tell the keys of one name apart. */
  readonly id: Bytes
  /** 32 bytes of Ed25519. */
  readonly publicKey: Bytes
}

/** The type of signature, here and before the key's bytes. @see https://c2sp.org/signed-note */
const ED25519 = Uint8Array.of(1)
const PUBLIC_KEY_BYTES = 32

/** A name that a note can hold. */
const NAME = /^[^\s+\p{Cc}]{1,500}$/u
const KEY = /^([^+]+)\+([0-9a-f]{8})\+(\S+)$/

/** @throws {LogError} `MALFORMED` for a name that no note can hold. */
export function logKeyOf(name: string, publicKey: Bytes): LogKey {
  if (!NAME.test(name)) throw new LogError('MALFORMED', 'a key’s name has no spaces and no +')
  return { name, id: hashOf(joined(bytesOf(`${name}\n`), ED25519, publicKey)).slice(0, 4), publicKey }
}

/** One line that says all of a key: `<name>+<id>+<base64>`. */
export const formatLogKey = ({ name, id, publicKey }: LogKey): string =>
  `${name}+${hexOf(id)}+${base64Of(joined(ED25519, publicKey))}`

/**
 * Reads {@link formatLogKey}'s line.
 *
 * @throws {LogError} `MALFORMED`, also when the id is not that of this name and key.
 */
export function parseLogKey(line: string): LogKey {
  const [, name, id, rest] = KEY.exec(line) ?? []
  if (name === undefined || rest === undefined) throw new LogError('MALFORMED', 'a key reads <name>+<id>+<base64>')
  const bytes = parseBase64(rest)
  if (bytes.length !== 1 + PUBLIC_KEY_BYTES || bytes[0] !== ED25519[0]) {
    throw new LogError('MALFORMED', 'the key is not one of Ed25519')
  }
  const key = logKeyOf(name, bytes.slice(1))
  if (hexOf(key.id) !== id) throw new LogError('MALFORMED', 'the key’s id is not that of its name and bytes')
  return key
}
