/** A file's bytes as a text, and the way back. */
export interface Decoded {
  readonly text: string
  /** Is each character a byte, because the encoding is not known? Those above ASCII are then not what they seem. */
  readonly isBytes: boolean
  encode(text: string): Uint8Array
}

/**
 * Reads a file of any encoding so that, put back, every byte is as it was: UTF-16 and UTF-8 as what they are, with
 * their mark at the start; every other one byte for byte, which is enough to put ASCII between.
 */
export function decoded(bytes: Uint8Array): Decoded {
  const [a, b] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return utf16(bytes, 'utf-16le')
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return utf16(bytes, 'utf-16be')
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return { text, isBytes: false, encode: given => new TextEncoder().encode(given) }
  } catch {
    return { text: latin1(bytes), isBytes: true, encode: given => Uint8Array.from(given, c => c.charCodeAt(0)) }
  }
}

function utf16(bytes: Uint8Array, label: 'utf-16le' | 'utf-16be'): Decoded {
  return {
    text: new TextDecoder(label, { ignoreBOM: true }).decode(bytes),
    isBytes: false,
    encode(given) {
      const view = new DataView(new ArrayBuffer(given.length * 2))
      for (let i = 0; i < given.length; i++) view.setUint16(i * 2, given.charCodeAt(i), label === 'utf-16le')
      return new Uint8Array(view.buffer)
    },
  }
}

/** A character for each byte. */
function latin1(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let i = 0; i < bytes.length; i += 8192) parts.push(String.fromCharCode(...bytes.subarray(i, i + 8192)))
  return parts.join('')
}
