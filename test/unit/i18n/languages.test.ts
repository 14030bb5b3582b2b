import { describe, expect, test } from 'vitest'
import { messages as en } from '../../../src/i18n/en.js'
import { more as enMore } from '../../../src/i18n/en-more.js'
import * as lv from '../../../src/i18n/lv.js'
import { fill } from '../../../src/i18n/messages.js'
import * as pt from '../../../src/i18n/pt.js'
import * as ro from '../../../src/i18n/ro.js'

/** Words that two languages share in truth. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  ro: ['cookie', 'contact'],
  pt: ['cookie'],
  lv: [],
}

/** Every text by its path: `categories.analytics.title`. */
function textsOf(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, item]) =>
    typeof item === 'string' ? [[path + key, item] as [string, string]] : textsOf(item, `${path}${key}.`),
  )
}

const gapsIn = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([gap]) => gap).sort()

const english = new Map(textsOf({ ...en, ...enMore }))

describe.each([
  ['ro', ro],
  ['pt', pt],
  ['lv', lv],
])('%s', (locale, { messages, more }) => {
  const texts = textsOf({ ...messages, ...more })

  test('has every text of English and no other', () => {
    expect(english.size).toBeGreaterThan(50)
    expect(texts.map(([key]) => key).sort()).toEqual([...english.keys()].sort())
  })

  test('has the gaps of English in each text', () => {
    expect(texts.map(([key, text]) => [key, gapsIn(text)])).toEqual(
      texts.map(([key]) => [key, gapsIn(english.get(key) ?? '')]),
    )
  })

  test('is nowhere English by mistake, and nowhere empty', () => {
    expect(texts.filter(([key, text]) => text === english.get(key)).map(([key]) => key)).toEqual(SAME[locale])
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('is written in composed letters', () => {
    expect(texts.filter(([, text]) => text !== text.normalize('NFC'))).toEqual([])
  })
})

test('Romanian letters carry commas, not cedillas', () => {
  const all = textsOf({ ...ro.messages, ...ro.more }).map(([, text]) => text)

  expect(all.join()).toContain('ș')
  expect(all.join()).not.toMatch(/[şţ]/i)
})

test('a gap takes its text as it is, and one without a text stays', () => {
  expect(fill('{controller} asks {list}', { controller: '$& {title}' })).toBe('$& {title} asks {list}')
})
