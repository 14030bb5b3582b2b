import { expect, test } from 'vitest'
import { chosenOf, directionOf, languageName, speechFor } from '../../../src/server/policies/speech.js'
import { TEXTS } from '../../../src/server/policies/texts.js'

test.each([
  [undefined, undefined, 'en'],
  [undefined, 'ro-RO,ro;q=0.9,en;q=0.8', 'ro'],
  ['pt', 'ro', 'pt'],
  ['hu', 'hu,ro;q=0.5', 'ro'],
  ['<script>', '*', 'en'],
  ['constructor', 'lv', 'lv'],
])('?lang=%s and Accept-Language %s are answered in %s', (asked, header, lang) => {
  expect(speechFor(asked, header).lang).toBe(lang)
})

test.each([
  [['ro-RO'], ['en', 'ro'], { language: 'ro', isWanted: true }],
  [['pt-BR'], ['pt', 'pt-BR'], { language: 'pt-BR', isWanted: true }],
  [['hu'], ['en', 'ro'], { language: 'en', isWanted: false }],
  [['hu'], ['ro'], { language: 'ro', isWanted: false }],
  [['hu', 'ro'], ['en', 'ro'], { language: 'ro', isWanted: true }],
  [[], ['ro', 'lv'], { language: 'ro', isWanted: true }],
])('whoever wants %j of %j gets %j', (wanted, available, chosen) => {
  expect(chosenOf(wanted, available)).toEqual(chosen)
})

test('languages have their direction and their names', () => {
  expect([directionOf('ar-EG'), directionOf('ro')]).toEqual(['rtl', 'ltr'])
  expect(languageName('ro', 'ro')).toBe('română')
})

test('no language has an English sentence by mistake', () => {
  const sentences = Object.values(TEXTS.en).filter(text => typeof text === 'string' && text.includes(' '))
  expect(sentences.length).toBeGreaterThan(8)
  for (const [lang, texts] of Object.entries(TEXTS)) {
    const same = Object.values(texts).filter(text => sentences.includes(text))
    expect(same, lang).toEqual(lang === 'en' ? sentences : [])
  }
})
