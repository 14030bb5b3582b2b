import { LogError } from './errors.js'

export type Bytes = Uint8Array<ArrayBuffer>

export function joined(...parts: readonly Uint8Array[]): Bytes {
  let length = 0
  for (const part of parts) length += part.length
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

export const areEqual = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i])

const encoder = new TextEncoder()

export const bytesOf = (text: string): Bytes => encoder.encode(text)

export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')

/** The standard alphabet, padded: what the formats of C2SP mean by base64. */
export const base64Of = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))

/**
 * Reads base64 in its one right form: bytes must not have a second text, or a
 * changed text could pass for the same proof.
 *
 * @throws {LogError} `MALFORMED`
 */
export function parseBase64(text: string): Bytes {
  try {
    const bytes = Uint8Array.from(atob(text), letter => letter.charCodeAt(0))
    if (base64Of(bytes) === text) return bytes
  } catch {
    // said below
  }
  throw new LogError('MALFORMED', 'base64 is expected')
}
