import { BlockList, isIPv4, isIPv6 } from 'node:net'

/**
 * Finds the network a request came from, for rate limits only: it is kept in memory and never written.
 *
 * @param trustedProxies - addresses or ranges (`10.0.0.0/8`) whose `X-Forwarded-For` is believed.
 * @returns from the socket's address and that header: a /24 of IPv4 or a /56 of IPv6, what one
 * subscriber has; `null` where the runtime tells no address.
 */
export function clientNetwork(trustedProxies: readonly string[]) {
  const trusted = blockList(trustedProxies)
  const isTrusted = (address: string): boolean =>
    isIPv4(address) ? trusted.check(address, 'ipv4') : isIPv6(address) && trusted.check(address, 'ipv6')

  return (socketAddress: string | undefined, forwardedFor: string | null): string | null => {
    if (!socketAddress) return null
    let client = plain(socketAddress)
    const hops = (forwardedFor ?? '').split(',').map(hop => plain(hop.trim()))
    // From the last hop backwards: what stands before an address that is not trusted was written by anybody.
    while (isTrusted(client)) {
      const hop = hops.pop()
      if (!hop || !(isIPv4(hop) || isIPv6(hop))) break
      client = hop
    }
    return networkOf(client)
  }
}

function blockList(ranges: readonly string[]): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [address = '', bits] = range.split('/')
    const family = isIPv4(address) ? 'ipv4' : 'ipv6'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return list
}

/** IPv4 as a socket that speaks both writes it, `::ffff:192.0.2.1`, is IPv4. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '')

function networkOf(address: string): string {
  if (isIPv4(address)) return address.replace(/\.\d+$/, '.0/24')
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? []
  const left = head.split(':').filter(Boolean)
  const right = (tail ?? '').split(':').filter(Boolean)
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
  const groups = [...left, ...zeros, ...right].slice(0, 4).map(group => Number.parseInt(group, 16))
  groups[3] = (groups[3] ?? 0) & 0xff00
  return `${groups.map(group => group.toString(16)).join(':')}::/56`
}
