import { BlockList, isIP, isIPv4 } from 'node:net'
import { assert, ipV4, ipV6, nat, oneof, property, string, stringMatching } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressBytes, isWithin, parseRange } from '../../src/server/http/address.js'

const anyAddress = oneof(
  ipV4(),
  ipV6(),
  ipV4().map(address => `::ffff:${address}`),
)

describe('an IP address', () => {
  test.each([
    '192.0.2.1',
    '::',
    '::1',
    '1::',
    '2001:db8::7:8',
    '::ffff:192.0.2.1',
    '64:ff9b::192.0.2.33',
    'fe80::1%eth0',
    '1:2:3:4:5:6:7::',
  ])('%s is read', address => {
    expect(addressBytes(address)).toHaveLength(16)
  })

  test.each([
    '',
    ':',
    ':::',
    '1',
    '256.0.0.1',
    '01.2.3.4',
    '1.2.3',
    '1.2.3.4.5',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1::2::3',
    '12345::',
    '1:2:3:4:5:6:7:8::',
    '::1.2.3.4:1',
    'a b',
    '１.2.3.4',
  ])('"%s" is none', address => {
    expect(isIP(address)).toBe(0)
    expect(addressBytes(address)).toBeNull()
  })

  test('is one exactly when Node says so, whatever is given', () => {
    const nearly = stringMatching(/^[0-9a-f:.]{0,20}$/)
    assert(
      property(oneof(anyAddress, nearly, string()), text => {
        if (!text.includes('%')) expect(addressBytes(text) !== null).toBe(isIP(text) !== 0)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a range of addresses', () => {
  test('holds what Node says that it holds', () => {
    assert(
      property(ipV4(), ipV4(), nat(32), (address, other, bits) => {
        const list = new BlockList()
        list.addSubnet(other, bits, 'ipv4')
        for (const each of [address, other]) expect(holds(`${other}/${bits}`, each)).toBe(list.check(each, 'ipv4'))
      }),
    )
    assert(
      property(ipV6(), ipV6(), nat(128), (address, other, bits) => {
        const list = new BlockList()
        list.addSubnet(other, bits, 'ipv6')
        for (const each of [address, other]) expect(holds(`${other}/${bits}`, each)).toBe(list.check(each, 'ipv6'))
      }),
    )
  })

  test('of one address holds that one, also as IPv6 writes it', () => {
    expect(holds('192.0.2.1', '192.0.2.1')).toBe(true)
    expect(holds('192.0.2.1', '::ffff:192.0.2.1')).toBe(true)
    expect(holds('192.0.2.1', '192.0.2.2')).toBe(false)
    expect(holds('::/0', '2001:db8::1')).toBe(true)
  })

  test('is nothing else', () => {
    const wrong = [
      '10.0.0.0/33',
      '::/129',
      '10.0.0.0/',
      '10.0.0.0/8/8',
      '10.0.0/8',
      '/8',
      '10.0.0.0/-1',
      '10.0.0.0/1e1',
      'all',
    ]
    expect(wrong.map(parseRange)).toEqual(wrong.map(() => null))
  })
})

function holds(range: string, address: string): boolean {
  const [read, bytes] = [parseRange(range), addressBytes(address)]
  if (!read || !bytes) throw new Error(`${range} or ${address} was not read; IPv4: ${isIPv4(address)}`)
  return isWithin(bytes, read)
}
