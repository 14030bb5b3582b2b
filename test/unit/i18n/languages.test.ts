import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../../src/contract/config.js'
import { messages as en } from '../../../src/i18n/en.js'
import { more as enMore } from '../../../src/i18n/en-more.js'
import { fill } from '../../../src/i18n/messages.js'
import * as ro from '../../../src/i18n/ro.js'
import { more as roMore } from '../../../src/i18n/ro-more.js'
import { LANGUAGES } from '../../../src/ui/languages.js'

/** Words that a language shares with English in truth. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  da: ['cookie', 'version'],
  de: ['details', 'cookie', 'version'],
  el: ['cookie'],
  es: ['cookie'],
  fr: ['cookie', 'contact', 'version'],
  it: ['cookie'],
  mt: ['cookie'],
  nb: ['cookie'],
  nl: ['details', 'cookie', 'contact'],
  nn: ['cookie'],
  no: ['cookie'],
  pt: ['cookie'],
  ro: ['cookie', 'contact'],
  sv: ['version'],
}

/** The official languages of the European Union, and those of its neighbours and guests that Askfirst speaks too. */
const OFFICIAL = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'
const OTHERS = 'ar he is nb tr uk'

test('every official language of the Union is there, and six more', () => {
  const there = ['en', ...Object.keys(LANGUAGES)].filter(language => !['nn', 'no'].includes(language))

  expect(there.sort()).toEqual(`${OFFICIAL} ${OTHERS}`.split(' ').sort())
})

/** Every text by its path: `categories.analytics.title`. */
function textsOf(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, item]) =>
    typeof item === 'string' ? [[path + key, item] as [string, string]] : textsOf(item, `${path}${key}.`),
  )
}

const gapsIn = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([gap]) => gap).sort()

const english = new Map(textsOf({ ...en, ...enMore }))

describe.each(Object.entries(LANGUAGES))('%s', async (locale, load) => {
  const { messages, more: later } = await load()
  const { more } = (await later?.()) ?? {}
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
    expect(texts.filter(([key, text]) => text === english.get(key)).map(([key]) => key)).toEqual(SAME[locale] ?? [])
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('is written in composed letters', () => {
    expect(texts.filter(([, text]) => text !== text.normalize('NFC'))).toEqual([])
  })
})

test('Romanian letters carry commas, not cedillas', () => {
  const all = textsOf({ ...ro.messages, ...roMore }).map(([, text]) => text)

  expect(all.join()).toContain('ș')
  expect(all.join()).not.toMatch(/[şţ]/i)
})

test('a config names these texts and no other, but for those of categories', () => {
  const names = [...english.keys()].filter(name => !name.startsWith('categories.'))
  const parse = (name: string) => parseConfig({ site: 'a', texts: { en: { [name]: 'Own words' } } }).texts

  for (const name of names) expect(parse(name)).toEqual({ en: { [name]: 'Own words' } })
  for (const name of ['titel', 'purposes', 'purposes.none', 'constructor']) expect(() => parse(name)).toThrow(name)
})

test('a gap takes its text as it is, and one without a text stays', () => {
  expect(fill('{controller} asks {list}', { controller: '$& {title}' })).toBe('$& {title} asks {list}')
})
