import { type AddressRange, addressBytes, isMapped, isWithin, parseRange } from './address.js'

const REMEMBERED_AT_MOST = 1000

/**
 * Finds the network a request came from, for rate limits only: it is kept in memory and never written.
 *
 * @param trustedProxies - addresses or ranges (`10.0.0.0/8`) whose `X-Forwarded-For` is believed.
 * @returns from the socket's address and that header: a /24 of IPv4 or a /56 of IPv6, what one
 * subscriber has; `null` where the runtime tells no address.
 */
export function clientNetwork(trustedProxies: readonly string[]) {
  const trusted = trustedProxies.map(parseRange).filter((range): range is AddressRange => range !== null)
  const isTrusted = (address: Uint8Array): boolean => trusted.some(range => isWithin(address, range))

  /** Of sockets that are not a proxy's: a browser sends more than once. */
  const direct = new Map<string, string>()

  return (socketAddress: string | undefined, forwardedFor: string | null): string | null => {
    const known = direct.get(socketAddress ?? '')
    if (known !== undefined) return known
    let client = addressBytes(socketAddress ?? '')
    if (!client) return null
    if (!isTrusted(client)) {
      const network = networkOf(client)
      if (direct.size >= REMEMBERED_AT_MOST) direct.clear()
      direct.set(socketAddress ?? '', network)
      return network
    }
    const hops = (forwardedFor ?? '').split(',')
    // From the last hop backwards: what stands before an address that is not trusted was written by anybody.
    while (isTrusted(client)) {
      const hop = addressBytes(hops.pop()?.trim() ?? '')
      if (!hop) break
      client = hop
    }
    return networkOf(client)
  }
}

function networkOf(address: Uint8Array): string {
  if (isMapped(address)) return `${address.slice(12, 15).join('.')}.0/24`
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = address
  const groups = [(a << 8) | b, (c << 8) | d, (e << 8) | f, g << 8]
  return `${groups.map(group => group.toString(16)).join(':')}::/56`
}
