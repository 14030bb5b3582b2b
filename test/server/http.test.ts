import { assert, ipV4, ipV6, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJson } from '../../src/server/http/body.js'
import { clientNetwork } from '../../src/server/http/client.js'
import { createRateLimit } from '../../src/server/http/rate-limit.js'

describe('the network of a client', () => {
  const behindNone = clientNetwork([])
  const behindProxy = clientNetwork(['10.0.0.0/8', '2001:db8:ffff::/48'])

  test.each([
    ['192.0.2.77', '192.0.2.0/24'],
    ['::ffff:192.0.2.77', '192.0.2.0/24'],
    ['2001:db8:1:2345:6::7', '2001:db8:1:2300::/56'],
    ['2001:db8::1', '2001:db8:0:0::/56'],
    ['::1', '0:0:0:0::/56'],
    ['fe80::1%eth0', 'fe80:0:0:0::/56'],
  ])('of %s is %s', (address, network) => {
    expect(behindNone(address, null)).toBe(network)
  })

  test('is not what a client claims, unless a trusted proxy passes it on', () => {
    expect(behindNone('192.0.2.1', '198.51.100.1')).toBe('192.0.2.0/24')
    expect(behindProxy('192.0.2.1', '198.51.100.1')).toBe('192.0.2.0/24')
    expect(behindProxy('10.1.2.3', '198.51.100.1')).toBe('198.51.100.0/24')
    expect(behindProxy('::ffff:10.1.2.3', '2001:db8:1::5')).toBe('2001:db8:1:0::/56')
  })

  test('is the last address that no trusted proxy has', () => {
    expect(behindProxy('10.1.2.3', '203.0.113.9, 198.51.100.1, 10.9.9.9')).toBe('198.51.100.0/24')
    expect(behindProxy('10.1.2.3', '203.0.113.9, nonsense')).toBe('10.1.2.0/24')
    expect(behindProxy('10.1.2.3', null)).toBe('10.1.2.0/24')
  })

  test('is unknown where the runtime tells no address', () => {
    expect(behindNone(undefined, '198.51.100.1')).toBeNull()
  })

  test('is found for every address there is', () => {
    assert(
      property(ipV4(), address => {
        expect(behindNone(address, null)).toMatch(/^\d+\.\d+\.\d+\.0\/24$/)
      }),
    )
    assert(
      property(ipV6(), address => {
        expect(behindNone(address, null)).toMatch(/^([0-9a-f]{1,4}:){4}:\/56$|^\d+\.\d+\.\d+\.0\/24$/)
      }),
    )
  })
})

describe('a rate limit', () => {
  test('counts each key for itself and begins anew each minute', () => {
    let time = 59_000
    const limit = createRateLimit(2, () => time)
    for (const key of ['a', 'a', 'b']) limit.count(key)

    expect(() => limit.count('a')).toThrow(expect.objectContaining({ status: 429, options: { retryAfterSeconds: 1 } }))
    expect(() => limit.count('b')).not.toThrow()
    time = 60_000
    expect(() => limit.count('a')).not.toThrow()
  })
})

describe('a body', () => {
  const request = (body: string | ReadableStream<Uint8Array>, headers: Record<string, string> = {}) =>
    new Request('https://receipts.example.org/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)

  test('is read whatever its type, up to the limit and not beyond, with a length and without', async () => {
    const exact = `"${'é'.repeat(49)}"`
    const chunks = (): ReadableStream<Uint8Array> => new Blob([exact]).stream()

    expect(await readJson(request(exact), 100)).toBe('é'.repeat(49))
    expect(await readJson(request(chunks()), 100)).toBe('é'.repeat(49))
    await expect(readJson(request(exact, { 'content-length': '100' }), 99)).rejects.toMatchObject({ status: 413 })
    await expect(readJson(request(chunks()), 99)).rejects.toMatchObject({ status: 413, code: 'TOO_LARGE' })
  })

  test('that does not come is given up', async () => {
    const never = new ReadableStream<Uint8Array>({ start: controller => controller.enqueue(new Uint8Array([0x7b])) })

    await expect(readJson(request(never), 100, { timeoutMs: 30 })).rejects.toMatchObject({
      status: 408,
      code: 'TOO_SLOW',
    })
  })

  test('that breaks off is broken', async () => {
    const broken = new ReadableStream<Uint8Array>({ pull: controller => controller.error(new Error('gone')) })

    await expect(readJson(request(broken), 100)).rejects.toMatchObject({ status: 400, code: 'BODY_BROKEN' })
  })
})
