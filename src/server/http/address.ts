/**
 * Reads an IP address without any runtime's help.
 *
 * @returns its 16 bytes, IPv4 as IPv6 maps it (`::ffff:192.0.2.1`), which is also how a socket that
 * speaks both writes it; `null` for what is no address.
 * @see https://www.rfc-editor.org/rfc/rfc4291#section-2.2
 */
export function addressBytes(text: string): Uint8Array | null {
  const v4 = v4Bytes(text)
  if (v4) return Uint8Array.from([...MAPPED, ...v4])
  const [left = '', right, ...more] = text.replace(/%[\w.-]+$/, '').split('::')
  const [head, tail] = [groupBytes(left), groupBytes(right ?? '')]
  if (!head || !tail || more.length > 0) return null
  const missing = BYTES - head.length - tail.length
  // `::` stands for one group of zeros at least; without it, nothing may be missing.
  if (right === undefined ? missing !== 0 : missing < 2) return null
  return Uint8Array.from([...head, ...Array.from({ length: missing }, () => 0), ...tail])
}

/** Is this address IPv4, also when it is written as IPv6? */
export const isMapped = (bytes: Uint8Array): boolean => MAPPED.every((byte, i) => bytes[i] === byte)

/** An address, or a range such as `10.0.0.0/8`; `null` for what is neither. */
export function parseRange(text: string): AddressRange | null {
  const [address = '', bits, ...more] = text.split('/')
  const bytes = addressBytes(address)
  if (!bytes || more.length > 0 || (bits !== undefined && !/^\d{1,3}$/.test(bits))) return null
  const before = v4Bytes(address) ? MAPPED.length * 8 : 0
  const fixedBits = bits === undefined ? BYTES * 8 : before + Number(bits)
  return fixedBits > BYTES * 8 ? null : { bytes, fixedBits }
}

export interface AddressRange {
  readonly bytes: Uint8Array
  /** How many bits from the left are the same in all of it. */
  readonly fixedBits: number
}

export function isWithin(address: Uint8Array, { bytes, fixedBits }: AddressRange): boolean {
  return bytes.every((byte, i) => {
    const bits = Math.min(8, Math.max(0, fixedBits - i * 8))
    return (((address[i] ?? 0) ^ byte) & (0xff00 >> bits) & 0xff) === 0
  })
}

const BYTES = 16
const MAPPED = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff]
const V4_PART = /^(0|[1-9]\d{0,2})$/

function v4Bytes(text: string): number[] | null {
  const parts = text.split('.')
  const isRight = parts.length === 4 && parts.every(part => V4_PART.test(part) && Number(part) < 256)
  return isRight ? parts.map(Number) : null
}

/** One side of `::`; its last group may be written as IPv4. */
function groupBytes(text: string): number[] | null {
  if (text === '') return []
  const groups = text.split(':')
  const bytes = groups.map((group, i) => {
    if (/^[0-9a-f]{1,4}$/i.test(group)) return [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 0xff]
    return i === groups.length - 1 ? v4Bytes(group) : null
  })
  return bytes.every(each => each !== null) ? bytes.flat() : null
}
