import { type AddressRange, addressBytes, isWithin, parseRange } from '../../http/address.js'

/**
 * What is not on the public internet: this machine, its networks, a cloud's own services.
 *
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry/
 * @see https://www.iana.org/assignments/iana-ipv6-special-registry/
 */
const NOT_PUBLIC: readonly AddressRange[] = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
  '::/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  'fc00::/7',
  'fe80::/10',
  'ff00::/8',
]
  .map(parseRange)
  .filter(range => range !== null)

/** Whether an address is on the public internet; what is no address is not. */
export function isPublic(address: string): boolean {
  const bytes = addressBytes(address)
  return bytes !== null && !NOT_PUBLIC.some(range => isWithin(bytes, range))
}
