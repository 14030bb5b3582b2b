import { describe, expect, test } from 'vitest'
import { paths } from '../../src/server/openapi/document.js'
import { NOTICE, RECEIPT } from '../../src/server/openapi/examples.js'
import { openServer, sessionOf, type TestServer } from './open-server.js'

const SECRET = 'change-me-to-32-or-more-random-letters'

/** Text that is something else to a database, a header, a file system, a page or a prototype. */
const TEXTS = [
  `'; DROP TABLE receipts; --`,
  `" OR 1=1 --`,
  `open-campus' UNION SELECT sql FROM sqlite_master --`,
  'a\r\nSet-Cookie: evil=1',
  'a%0d%0aSet-Cookie:%20evil=1',
  '../../../../etc/passwd',
  '..%2f..%2f..%2fetc%2fpasswd',
  '%2e%2e/%2e%2e/package.json',
  '%00',
  '%E0%A4%A',
  '__proto__',
  'constructor',
  'prototype[polluted]',
  '<script>alert(1)</script>',
  '\u0000',
  '\ud800',
  '💥'.repeat(300),
  'x'.repeat(5000),
]

const VALUES: unknown[] = [...TEXTS, null, true, -1, 1e308, 0.5, [], [[]], {}, { a: { b: {} } }]

/** JSON in which a key means more than it says; written by hand, as `JSON.stringify` would not write it. */
const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', `x'; DROP TABLE receipts; --`]

async function mustBeUnharmed(server: TestServer): Promise<void> {
  const kept = await server.ask(`/v1/receipts/${RECEIPT.id}`)
  expect(kept.json()['receipt']).toEqual(RECEIPT)
  expect((await server.ask('/readyz')).status).toBe(200)
  expect('polluted' in {}).toBe(false)
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(server.logged).toEqual([])
}

async function opened(): Promise<TestServer> {
  const server = await openServer({ operators: ['dpo@campus.example'], email: { secret: SECRET } })
  expect((await server.postReceipts(RECEIPT)).status).toBe(201)
  return server
}

describe('in every field,', () => {
  const documents: [string, string, object][] = [
    ['a receipt', '/v1/receipts', { ...RECEIPT, subject: 's'.repeat(20) }],
    ['a notice', '/v1/notices', NOTICE],
  ]

  test.each(documents)(
    '%s takes no value of another kind, and what it refuses does nothing',
    async (_what, path, right) => {
      const server = await opened()
      const statuses = new Set<number>()

      for (const field of fieldsOf(right)) {
        for (const value of VALUES) {
          const answer = await server.ask(path, {
            method: 'POST',
            body: JSON.stringify(withField(right, field, value)),
          })
          expect(answer.status, `${field.join('.')} = ${JSON.stringify(value)}: ${answer.text}`).toBeLessThan(500)
          statuses.add(answer.status)
        }
        for (const key of KEYS) {
          const body = JSON.stringify(withField(right, field, 'HERE')).replace(
            '"HERE"',
            () => `{"${key}":{"polluted":true}}`,
          )
          const answer = await server.ask(path, { method: 'POST', body })
          expect(answer.status, `${field.join('.')} has ${key}: ${answer.text}`).toBe(422)
        }
      }

      expect(statuses).toContain(422)
      await mustBeUnharmed(server)
    },
  )
})

test('in the path, the query and the headers of every route it does nothing, and is not repeated in a header', async () => {
  const server = await opened()
  const cookie = await sessionOf(server)
  const statuses = new Set<number>()
  const headers = [
    'accept',
    'accept-encoding',
    'accept-language',
    'authorization',
    'content-type',
    'cookie',
    'if-none-match',
    'origin',
    'sec-gpc',
    'x-forwarded-for',
  ]

  async function ask(path: string, method: string, header: [string, string][] = []): Promise<void> {
    const init = {
      method,
      headers: [['cookie', cookie], ...header] as [string, string][],
      ...(method === 'POST' ? { body: JSON.stringify(RECEIPT) } : {}),
    }
    const answer = await server.ask(path, { ...init, redirect: 'manual', address: '10.0.0.1' })
    statuses.add(answer.status)
    expect(answer.status, `${method} ${path} ${JSON.stringify(header)}: ${answer.text}`).toBeLessThan(500)
    const said = JSON.stringify([...answer.headers])
    // A refusal may quote what was given; a file's content, or a header of somebody's making, is another matter.
    expect(said, path).not.toContain('evil=1')
    expect(answer.text, path).not.toContain('root:')
  }

  for (const [template, methods] of Object.entries(paths)) {
    for (const [method, { parameters = [] }] of Object.entries(methods)) {
      const right = template.replace(
        /\{(\w+)\}/g,
        (_all, name) => parameters.find(each => each.name === name)?.example ?? '',
      )
      for (const text of TEXTS) {
        const given = isWhole(text) ? encodeURIComponent(text) : '%ED%A0%80'
        for (const { name, in: where } of parameters) {
          if (where === 'query') await ask(`${right}?${name}=${given}`, method.toUpperCase())
          else
            await ask(
              right.replace(parameters.find(each => each.name === name)?.example ?? '', () => given),
              method.toUpperCase(),
            )
        }
        for (const name of headers) if (isHeader(text)) await ask(right, method.toUpperCase(), [[name, text]])
      }
    }
  }

  expect([...statuses]).toEqual(expect.arrayContaining([200, 302, 303, 400, 403, 404, 422]))
  await mustBeUnharmed(server)
}, 120_000)

const isWhole = (text: string): boolean => !/\p{Surrogate}/u.test(text)

/** What a client may write into a header at all. */
const isHeader = (text: string): boolean => /^[\t\x20-\x7e]*$/.test(text)

/** Every place in a document, its own lists' items among them. */
function fieldsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return path.length > 0 ? [path] : []
  const below = Object.entries(value).flatMap(([key, item]) => fieldsOf(item, [...path, key]))
  return path.length > 0 ? [path, ...below] : below
}

function withField(document: object, [key = '', ...rest]: readonly string[], value: unknown): object {
  const copy = structuredClone(document) as Record<string, unknown>
  const inner = copy[key]
  copy[key] = rest.length > 0 && typeof inner === 'object' && inner !== null ? withField(inner, rest, value) : value
  return copy
}
