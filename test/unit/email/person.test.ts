import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { signPerson, signToken } from '../../../src/email/index.js'
import { type NamedPerson, readPerson } from '../../../src/email/person.js'
import vectors from '../../vectors/person.json' with { type: 'json' }

const NOW = vectors.now * 1000
const [SECRET = ''] = vectors.secrets
const ANA = { site: 'open-campus', subject: 'f3a1c27b90d4e85a' }

/** The second example of docs/person.md, as its reader would use it. */
const example = /## In another language[^]*?```js\n([^]*?)```/.exec(readFileSync('docs/person.md', 'utf8'))?.[1] ?? ''
const byHand: { signPerson(secret: string, person: NamedPerson): string } = await import(
  `data:text/javascript,${encodeURIComponent(example)}`
)

test.each(vectors.good)('a word $name is signed and read as the vectors say, and as the docs say by hand', one => {
  const { until, ...person } = one.person
  const minutes = (until - vectors.now) / 60

  expect(signPerson(vectors.secrets, { ...person, minutes }, NOW)).toBe(one.word)
  expect(byHand.signPerson(SECRET, one.person)).toBe(one.word)
  expect(readPerson(SECRET, one.word, NOW)).toEqual(one.person)
})

test.each(vectors.bad)('a word that is wrong names nobody: $name', ({ word }) => {
  expect(readPerson(vectors.secrets, word, NOW)).toBeNull()
})

test('a word is good for an hour, or as long as its site says, and not a second longer', () => {
  const [usual, short] = [signPerson(SECRET, ANA, NOW), signPerson(SECRET, { ...ANA, minutes: 5 }, NOW)]
  const readAt = (word: string, minutes: number) => readPerson(SECRET, word, NOW + minutes * 60_000 - 1)

  expect([readAt(usual, 60), readAt(short, 5)]).toMatchObject([ANA, ANA])
  expect([readAt(usual, 60.02), readAt(short, 5.02)]).toEqual([null, null])
})

test('a way back is written as the URL standard has it', () => {
  const word = signPerson(SECRET, { ...ANA, back: 'https://www.example.org/știri' }, NOW)

  expect(readPerson(SECRET, word, NOW)?.back).toBe('https://www.example.org/%C8%99tiri')
})

test('the longest way back that may be signed is also read', () => {
  const back = `https://a.example/?${'\\'.repeat(1489)}`

  expect(readPerson(SECRET, signPerson(SECRET, { ...ANA, back }, NOW), NOW)).toMatchObject({ back })
})

test('while a secret is exchanged, what the earlier one signed is read, and then no more', () => {
  expect(readPerson(vectors.secrets, vectors.ofTheEarlierSecret, NOW)).toMatchObject(ANA)
  expect(readPerson(SECRET, vectors.ofTheEarlierSecret, NOW)).toBeNull()
})

test('a word altered in any one character names nobody', () => {
  const word = signPerson(SECRET, ANA, NOW)
  expect(readPerson(SECRET, word, NOW)).not.toBeNull()

  const character = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ %\n')
  fc.assert(
    fc.property(fc.nat(word.length - 1), character, (at, c) => {
      fc.pre(word[at] !== c)
      expect(readPerson(SECRET, word.slice(0, at) + c + word.slice(at + 1), NOW)).toBeNull()
    }),
    { numRuns: 1000 },
  )
})

test('no text that anybody makes up is read, a mail’s token neither', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl()), text => {
      expect(readPerson(SECRET, text, NOW)).toBeNull()
    }),
  )
  expect(readPerson(SECRET, signToken(SECRET, { ...ANA, message: 'news', kind: 'open' }), NOW)).toBeNull()
  expect(readPerson(SECRET, `1.${'A'.repeat(1_000_000)}`, NOW)).toBeNull()
})

describe('is not signed, and the error names the field:', () => {
  test.each([
    [{ ...ANA, subject: 'ana@example.org' }, 'subject'],
    [{ ...ANA, site: 'Open Campus' }, 'site'],
    [{ ...ANA, back: 'javascript:alert(1)' }, 'back'],
    [{ ...ANA, back: '/courses' }, 'back'],
    [{ ...ANA, minutes: 1441 }, 'minutes'],
    [{ ...ANA, minutes: 0 }, 'minutes'],
  ])('%j', (person, path) => {
    expect(() => signPerson(SECRET, person, NOW)).toThrow(expect.objectContaining({ code: 'INVALID_CONFIG', path }))
  })

  test('a secret that is too short, which is not repeated', () => {
    expect(() => signPerson('hunter2', ANA)).toThrow(/^(?!.*hunter2).*7 characters/)
    expect(() => readPerson('hunter2', signPerson(SECRET, ANA), NOW)).toThrow(/^(?!.*hunter2).*7 characters/)
  })
})
