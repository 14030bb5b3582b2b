/** Bytes as base64url without padding, RFC 4648 section 5. */
export function base64urlOf(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

/**
 * The bytes of a base64url text, or `null` when it is not the one text for them:
 * the last character has bits that a lenient decoder ignores, and a token
 * altered there shall not pass for the one that was signed.
 */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return null
  const raw = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = new Uint8Array(raw.length)
  for (let i = 0; i < raw.length; i++) bytes[i] = raw.charCodeAt(i)
  const [left, spare] = [bytes.length % 3, text.length % 4]
  return left === 0 || base64urlOf(bytes.subarray(-left)) === text.slice(-spare) ? bytes : null
}
