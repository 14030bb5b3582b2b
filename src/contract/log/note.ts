import { areEqual, type Bytes, base64Of, bytesOf, joined, parseBase64 } from './bytes.js'
import { LogError } from './errors.js'
import type { LogKey } from './key.js'

/** A text and who has signed it. @see https://c2sp.org/signed-note */
export interface Note {
  /** Ends with a newline; what is signed. */
  readonly text: string
  readonly signatures: readonly Signature[]
}

export interface Signature {
  readonly name: string
  readonly keyId: Bytes
  readonly bytes: Bytes
}

/** Something that can sign for a key. */
export interface Signer {
  readonly key: LogKey
  sign(bytes: Bytes): Promise<Bytes>
}

/** A note with more is refused before anything is computed. */
const SIGNATURES_AT_MOST = 16
const CHARS_AT_MOST = 100_000

const SIGNATURE = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/
/** Control characters but the newline. */
const CONTROL = /[^\P{Cc}\n]/u

/** @param text - ends with a newline. */
export async function signNote(text: string, signers: readonly Signer[]): Promise<string> {
  const lines = await Promise.all(
    signers.map(async ({ key, sign }) => `— ${key.name} ${base64Of(joined(key.id, await sign(bytesOf(text))))}\n`),
  )
  return `${text}\n${lines.join('')}`
}

/** @throws {LogError} `MALFORMED` */
export function parseNote(given: string): Note {
  const end = given.lastIndexOf('\n\n')
  if (given.length > CHARS_AT_MOST || end < 0 || !given.endsWith('\n') || CONTROL.test(given)) {
    throw new LogError('MALFORMED', 'a text, an empty line and signatures are expected')
  }
  const lines = given.slice(end + 2, -1).split('\n')
  if (lines.length > SIGNATURES_AT_MOST) {
    throw new LogError('MALFORMED', `at most ${SIGNATURES_AT_MOST} signatures are read`)
  }
  return { text: given.slice(0, end + 1), signatures: lines.map(parseSignature) }
}

function parseSignature(line: string): Signature {
  const [, name, base64] = SIGNATURE.exec(line) ?? []
  if (name === undefined || base64 === undefined) throw new LogError('MALFORMED', 'a line of a signature is not one')
  const bytes = parseBase64(base64)
  if (bytes.length < 5) throw new LogError('MALFORMED', 'a signature is too short')
  return { name, keyId: bytes.slice(0, 4), bytes: bytes.slice(4) }
}

/**
 * Opens a note that somebody trusted has signed. Signatures by others are passed over.
 *
 * @returns the keys that have signed, at least one.
 * @throws {LogError} `BAD_SIGNATURE` when one of `keys` is named and did not sign; `UNKNOWN_KEY` when none is.
 */
export async function verifyNote(note: Note, keys: readonly LogKey[]): Promise<readonly LogKey[]> {
  const found: LogKey[] = []
  for (const { name, keyId, bytes } of note.signatures) {
    const key = keys.find(each => each.name === name && areEqual(each.id, keyId))
    if (!key) continue
    if (!(await hasSigned(key, bytesOf(note.text), bytes))) {
      throw new LogError('BAD_SIGNATURE', `the signature of ${name} is not by its key`)
    }
    found.push(key)
  }
  if (found.length === 0) {
    throw new LogError(
      'UNKNOWN_KEY',
      `it is signed by ${note.signatures.map(({ name }) => name).join(', ')}, with no key that is trusted here`,
    )
  }
  return found
}

async function hasSigned({ publicKey }: LogKey, text: Bytes, signature: Bytes): Promise<boolean> {
  const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify'])
  return crypto.subtle.verify('Ed25519', key, signature, text)
}
