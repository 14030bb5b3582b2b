import { expect, test } from 'vitest'
import { receiptId, receiptWith } from '../suites/receipts.js'
import { openServer } from './open-server.js'

const BROWSER = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } }
const EMAIL = { email: { secret: 'a secret of thirty-two characters or more'.replaceAll(' ', '-') } }

test.each(['/nowhere', `/v1/receipts/${receiptId(7)}?site=open-campus`, '/e/u/2.broken'])(
  '%s says to a reader, in a sentence on a page of its own, that nothing is there',
  async path => {
    const server = await openServer(EMAIL)

    const [program, reader] = [await server.ask(path), await server.ask(path, BROWSER)]

    expect([program.status, reader.status]).toEqual([404, 404])
    expect(program.headers.get('content-type')).toBe('application/problem+json')
    expect(reader.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(reader.text).toContain('<h1>Nothing is here</h1>')
    expect(reader.text).toContain(String(program.json()['detail']))
    expect(reader.headers.get('content-security-policy')).toMatch(/^default-src 'none'.*style-src 'sha256-/)
  },
)

test('what is refused keeps its status and headers on the page, and nothing that was sent is markup there', async () => {
  const server = await openServer({ receiptsPerMinute: 1 })
  const post = (id: string) =>
    server.ask('/v1/receipts', {
      ...BROWSER,
      method: 'POST',
      body: JSON.stringify(receiptWith({ id })),
      address: '192.0.2.1',
    })
  expect((await post(receiptId(1))).status).toBe(201)

  const refused = await post(receiptId(2))
  const hostile = await server.ask('/v1/receipts/x?site=<script>alert(1)</script>', BROWSER)

  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(refused.text).toContain('<h1>Not now</h1>')
  expect(hostile.text).toContain('<h1>')
  expect(hostile.text).not.toContain('<script>')
})
