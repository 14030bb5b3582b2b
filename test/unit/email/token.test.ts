import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mailKeys, readToken, senderToken, signToken } from '../../../src/email/index.js'
import type { Mark } from '../../../src/email/mark.js'
import { senderOf } from '../../../src/email/sender.js'

const SECRET = 'a secret of thirty-two characters or more'
const mark: Mark = { site: 'open-campus', subject: 'f3a1c27b90d4e85a', message: '2026-11-news', kind: 'open' }
const clickTo = (target: string): Mark => ({ ...mark, kind: 'click', target })

test.each([
  mark,
  { ...mark, kind: 'stop' as const },
  { ...mark, kind: 'unsubscribe' as const },
  clickTo('https://example.org/a?b=c#d'),
])('what is signed is what is read: $kind', given => {
  expect(readToken(SECRET, signToken(SECRET, given))).toEqual(given)
})

test('a token stands in an address as it is', () => {
  expect(signToken(SECRET, clickTo('https://example.org/știri?q=ā'))).toMatch(/^2\.[\w-]+$/)
})

test('a key made once signs and reads as the secret does', () => {
  const key = mailKeys(SECRET)

  expect(readToken(key, signToken(SECRET, mark))).toEqual(mark)
  expect(readToken(SECRET, signToken(key, mark))).toEqual(mark)
})

test('a token altered in any one character is not read', () => {
  const token = signToken(SECRET, clickTo('https://example.org/'))
  expect(readToken(SECRET, token)).not.toBeNull()

  const place = fc.nat(token.length - 1)
  const character = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ %\n')
  fc.assert(
    fc.property(place, character, (at, c) => {
      fc.pre(token[at] !== c)
      expect(readToken(SECRET, token.slice(0, at) + c + token.slice(at + 1))).toBeNull()
    }),
    { numRuns: 1000 },
  )
})

test('every beginning of a token, and every token with more behind it, is not read', () => {
  const token = signToken(SECRET, mark)

  for (let length = 0; length < token.length; length++) {
    expect(readToken(SECRET, token.slice(0, length))).toBeNull()
  }
  for (const more of ['.', '=', 'A', '.A', ' ']) expect(readToken(SECRET, token + more)).toBeNull()
})

test('the last character has one spelling, though base64 decoders take four', () => {
  const token = signToken(SECRET, mark)
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

  const read = [...alphabet].map(c => readToken(SECRET, token.slice(0, -1) + c))

  expect(read.filter(found => found !== null)).toHaveLength(1)
})

test('a token of another secret is not read', () => {
  expect(readToken(SECRET, signToken(`${SECRET}.`, mark))).toBeNull()
})

test('no text that anybody makes up is read, and none throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.webUrl()), text => {
      expect(readToken(SECRET, text)).toBeNull()
      expect(readToken(SECRET, `2.${text}`)).toBeNull()
    }),
  )
  expect(readToken(SECRET, `2.${'A'.repeat(1_000_000)}`)).toBeNull()
})

test.each([
  ['javascript:alert(1)', 'target'],
  ['//example.org', 'target'],
  ['https://', 'target'],
  ['https://example.org/a b', 'target'],
  [`https://example.org/${'a'.repeat(2000)}`, 'target'],
])('a click on %s is not signed', (target, path) => {
  expect(() => signToken(SECRET, clickTo(target))).toThrow(expect.objectContaining({ code: 'INVALID_CONFIG', path }))
})

test('the longest address that may be signed is also read', () => {
  const target = `https://example.org/?${'\\'.repeat(1979)}`

  expect(readToken(SECRET, signToken(SECRET, clickTo(target)))).toEqual(clickTo(target))
})

test.each([
  [{ ...mark, subject: 'ana@example.org' }, 'subject'],
  [{ ...mark, message: 'a name with spaces' }, 'message'],
  [{ ...mark, site: 'Open Campus' }, 'site'],
])('a mark that is wrong is not signed, and the error names the field', (given, path) => {
  expect(() => signToken(SECRET, given)).toThrow(expect.objectContaining({ code: 'INVALID_CONFIG', path }))
})

test('a short secret is refused without being repeated in the error', () => {
  expect(() => signToken('hunter2', mark)).toThrow(/^(?!.*hunter2).*7 characters/)
  expect(() => mailKeys([])).toThrow('one secret at least')
})

describe('while a secret is exchanged', () => {
  const NEXT = 'another secret of thirty-two characters or more'

  test('what either has signed is read, and what is signed now is read by the new one alone', () => {
    const before = signToken(SECRET, mark)
    const now = signToken([NEXT, SECRET], mark)

    expect([before, now].map(token => readToken([NEXT, SECRET], token))).toEqual([mark, mark])
    expect(readToken(NEXT, now)).toEqual(mark)
    expect(readToken(SECRET, now)).toBeNull()
  })

  test('once the old one is gone, so is what it signed', () => {
    expect(readToken([NEXT], signToken(SECRET, mark))).toBeNull()
  })
})

describe('a sender’s token', () => {
  const keys = mailKeys(SECRET)
  const NOON = Date.UTC(2026, 10, 21, 12)
  const token = senderToken({ secret: SECRET, site: 'open-campus', minutes: 10, now: NOON })

  test('speaks for its site, and not for long', () => {
    expect(senderOf(keys, token, NOON + 599_999)).toBe('open-campus')
    expect(senderOf(keys, token, NOON + 600_000)).toBeNull()
  })

  test('is no token of a mail, nor the other way round, nor another secret’s', () => {
    expect(readToken(SECRET, token)).toBeNull()
    expect(readToken(SECRET, `2.${token}`)).toBeNull()
    expect(senderOf(keys, signToken(SECRET, mark).slice(2), NOON)).toBeNull()
    expect(senderOf(keys, senderToken({ secret: `${SECRET}.`, site: 'open-campus', now: NOON }), NOON)).toBeNull()
  })
})
