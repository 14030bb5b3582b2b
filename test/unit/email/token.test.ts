import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { mailKey, readToken, signToken } from '../../../src/email/index.js'
import type { Mark } from '../../../src/email/mark.js'

const SECRET = 'a secret of thirty-two characters or more'
const mark: Mark = { site: 'open-campus', subject: 'f3a1c27b90d4e85a', message: '2026-11-news', kind: 'open' }
const clickTo = (target: string): Mark => ({ ...mark, kind: 'click', target })

test.each([mark, { ...mark, kind: 'stop' as const }, clickTo('https://example.org/a?b=c#d')])(
  'what is signed is what is read: $kind',
  async given => {
    expect(await readToken(SECRET, await signToken(SECRET, given))).toEqual(given)
  },
)

test('a token stands in an address as it is', async () => {
  expect(await signToken(SECRET, clickTo('https://example.org/știri?q=ā'))).toMatch(/^1\.[\w-]+\.[\w-]{43}$/)
})

test('a key made once signs and reads as the secret does', async () => {
  const key = await mailKey(SECRET)

  expect(await readToken(key, await signToken(SECRET, mark))).toEqual(mark)
  expect(await readToken(SECRET, await signToken(key, mark))).toEqual(mark)
})

test('a token altered in any one character is not read', async () => {
  const token = await signToken(SECRET, clickTo('https://example.org/'))
  expect(await readToken(SECRET, token)).not.toBeNull()

  const place = fc.nat(token.length - 1)
  const character = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ %\n')
  await fc.assert(
    fc.asyncProperty(place, character, async (at, c) => {
      fc.pre(token[at] !== c)
      expect(await readToken(SECRET, token.slice(0, at) + c + token.slice(at + 1))).toBeNull()
    }),
    { numRuns: 1000 },
  )
})

test('every beginning of a token, and every token with more behind it, is not read', async () => {
  const token = await signToken(SECRET, mark)

  for (let length = 0; length < token.length; length++) {
    expect(await readToken(SECRET, token.slice(0, length))).toBeNull()
  }
  for (const more of ['.', '=', 'A', '.A', ' ']) expect(await readToken(SECRET, token + more)).toBeNull()
})

test('the last character has one spelling, though base64 decoders take four', async () => {
  const token = await signToken(SECRET, mark)
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

  const read = await Promise.all([...alphabet].map(c => readToken(SECRET, token.slice(0, -1) + c)))

  expect(read.filter(found => found !== null)).toHaveLength(1)
})

test('a token of another secret is not read', async () => {
  expect(await readToken(SECRET, await signToken(`${SECRET}.`, mark))).toBeNull()
})

test('no text that anybody makes up is read, and none throws', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.webUrl()), async text => {
      expect(await readToken(SECRET, text)).toBeNull()
      expect(await readToken(SECRET, `1.${text}.${text}`)).toBeNull()
    }),
  )
  expect(await readToken(SECRET, `1.${'A'.repeat(1_000_000)}.A`)).toBeNull()
})

test.each([
  ['javascript:alert(1)', 'target'],
  ['//example.org', 'target'],
  ['https://', 'target'],
  ['https://example.org/a b', 'target'],
  [`https://example.org/${'a'.repeat(2000)}`, 'target'],
])('a click on %s is not signed', async (target, path) => {
  await expect(signToken(SECRET, clickTo(target))).rejects.toMatchObject({ code: 'INVALID_CONFIG', path })
})

test('the longest address that may be signed is also read', async () => {
  const target = `https://example.org/?${'\\'.repeat(1979)}`

  expect(await readToken(SECRET, await signToken(SECRET, clickTo(target)))).toEqual(clickTo(target))
})

test.each([
  [{ ...mark, subject: 'ana@example.org' }, 'subject'],
  [{ ...mark, message: 'a name with spaces' }, 'message'],
  [{ ...mark, site: 'Open Campus' }, 'site'],
])('a mark that is wrong is not signed, and the error names the field', async (given, path) => {
  await expect(signToken(SECRET, given)).rejects.toMatchObject({ code: 'INVALID_CONFIG', path })
})

test('a short secret is refused without being repeated in the error', async () => {
  await expect(signToken('hunter2', mark)).rejects.toMatchObject({
    code: 'INVALID_CONFIG',
    message: expect.not.stringContaining('hunter2'),
  })
})
