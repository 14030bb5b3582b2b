import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '../../../src/contract/canonical.js'
import { type Notice, noticeHashOf, parseNotice } from '../../../src/contract/notice.js'

test('canonical JSON is the one of RFC 8785: its own example of numbers, strings and literals', () => {
  const value = {
    // oxlint-disable-next-line no-loss-of-precision -- the RFC's own example: what is lost is the point
    numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
    literals: [null, true, false],
  }
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  )
})

test('keys are sorted by UTF-16 code units', () => {
  const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, ö: 7 }
  expect(Object.values(JSON.parse(canonicalJson(value)))).toHaveLength(7)
  expect([...canonicalJson(value).matchAll(/:(\d)/g)].map(([, n]) => n).join('')).toBe('2467153')
})

test('it does not depend on the order of keys, and reads back the same', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), value => {
      const turned = Object.fromEntries(Object.entries(value).toReversed())
      expect(canonicalJson(turned)).toBe(canonicalJson(value))
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test.each([Number.NaN, Number.POSITIVE_INFINITY, '\ud800', () => 1])('what JSON cannot hold is refused: %s', value => {
  expect(() => canonicalJson({ value })).toThrow(TypeError)
})

test('a notice is named by its content alone', async () => {
  const notice = {
    schema: 'askfirst.notice/1',
    site: 'a',
    locale: 'en',
    layout: 'bar',
    library: '1.0.0',
    policy: { version: '1', url: null },
    controller: {},
    texts: { title: 'Your privacy' },
    categories: [],
    services: [],
  } satisfies Notice
  const turned = parseNotice(Object.fromEntries(Object.entries(notice).toReversed()))
  expect(await noticeHashOf(turned)).toBe(await noticeHashOf(notice))
  expect(await noticeHashOf({ ...notice, texts: { title: 'Your privacy.' } })).not.toBe(await noticeHashOf(notice))
  expect(await noticeHashOf(notice)).toMatch(/^sha256-[\w-]{43}$/)
})
