import { expect, test } from 'vitest'
import { globOf } from '../../../src/gate/glob.js'
import { expiriesOf } from '../../../src/gate/traces/cookies.js'
import type { Place } from '../../../src/gate/traces/place.js'
import { sweep } from '../../../src/gate/traces/traces.js'

test.each([
  ['ph_*', 'ph_abc_posthog', true],
  ['ph_*_posthog', 'ph_abc_other', false],
  ['a.b', 'axb', false],
  ['a+b', 'aab', false],
  ['(.*)+$', 'anything', false],
  ['[a', '[a', true],
  ['_ga', 'my_ga', false],
])('a declared name %s, met by %s: %s', (pattern, name, matches) => {
  expect(globOf([pattern])(name)).toBe(matches)
})

test('a cookie is expired for this host and every parent domain, under every path prefix, partitioned too', () => {
  const ways = expiriesOf('x', { hostname: 'www.campus.example.org', pathname: '/course/one' })
  for (const part of [
    'domain=www.campus.example.org',
    'domain=campus.example.org',
    'domain=example.org',
    'path=/;',
    'path=/course;',
    'path=/course/;',
    'path=/course/one',
    'partitioned',
  ]) {
    expect(ways.some(way => `${way};`.includes(part))).toBe(true)
  }
  expect(ways.some(way => /domain=org\b/.test(way))).toBe(false)
  expect(ways.filter(way => !way.includes('domain='))).not.toHaveLength(0)
})

test('the record and the receipts on their way are nobody’s to declare; what stays is told', async () => {
  const removed: string[] = []
  const place = (declaredAs: Place['declaredAs'], names: string[]): Place => ({
    declaredAs,
    names: () => names,
    remove: name => removed.push(name),
  })
  const closed: Place = {
    declaredAs: 'storage',
    names() {
      throw new DOMException('blocked', 'SecurityError')
    },
    remove: () => removed.push('never'),
  }
  const everything = { category: 'analytics', service: 'x', cookies: ['*'], storage: ['*'] }

  const left = await sweep(
    [everything],
    [place('cookies', ['askfirst', 'other']), closed, place('storage', ['askfirst.out.1', 'key'])],
  )

  expect(removed).toEqual(['other', 'key'])
  expect(left).toEqual(['other', 'key'])
})
