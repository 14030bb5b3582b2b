/**
 * A UUIDv7: the time first, so that a store keeps them in order, then 74 random bits.
 *
 * @param at - milliseconds since the Unix epoch.
 * @see RFC 9562, section 5.7
 */
export function uuidv7(at: number): string {
  const random = crypto.getRandomValues(new Uint8Array(10))
  const hex = [...random].map(byte => byte.toString(16).padStart(2, '0')).join('')
  const time = Math.max(0, at).toString(16).padStart(12, '0')
  const variant = (((random[2] ?? 0) & 0x3f) | 0x80).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(6, 8)}-${hex.slice(8, 20)}`
}

/**
 * A UUIDv8 of these 16 bytes: for an id that has to come out the same each time.
 *
 * @see RFC 9562, section 5.8
 */
export function uuidv8(bytes: Uint8Array): string {
  const set = bytes.slice(0, 16)
  set[6] = ((set[6] ?? 0) & 0x0f) | 0x80
  set[8] = ((set[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(set, byte => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
