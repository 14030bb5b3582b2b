/** Bytes as base64url without padding, RFC 4648 section 5. */
export function base64urlOf(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, c => ({ '+': '-', '/': '_' })[c] ?? '')
}

/**
 * The bytes of a base64url text, or `null` when it is not the one text for them:
 * the last character has bits that a lenient decoder ignores, and a token
 * altered there shall not pass for the one that was signed.
 */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const raw = atob(text.replace(/[-_]/g, c => (c === '-' ? '+' : '/')))
    const bytes = Uint8Array.from(raw, c => c.charCodeAt(0))
    return base64urlOf(bytes) === text ? bytes : null
  } catch {
    return null
  }
}
