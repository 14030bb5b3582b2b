import { expect, test } from 'vitest'
import { globOf } from '../../../src/gate/glob.js'
import { expiriesOf, sweep } from '../../../src/gate/traces.js'

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

test('the record and the receipts on their way are nobody’s to declare', () => {
  const jar = { cookie: 'askfirst=v; other=1' }
  const written: string[] = []
  const places = {
    document: {
      get cookie() {
        return jar.cookie
      },
      set cookie(value) {
        written.push(value)
      },
    },
    location: { hostname: 'localhost', pathname: '/' },
    localStorage: { 'askfirst.out.1': '{}' } as unknown as Storage,
    sessionStorage: {} as Storage,
  }
  const left = sweep([{ category: 'analytics', service: 'x', cookies: ['*'], storage: ['*'] }], places)
  expect(left).toEqual(['other'])
  expect(written.length).toBeGreaterThan(0)
  expect(written.every(value => value.startsWith('other='))).toBe(true)
})
