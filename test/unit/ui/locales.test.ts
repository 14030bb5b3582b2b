import { expect, test } from 'vitest'
import { messages as english } from '../../../src/i18n/en.js'
import { localeOf, speechOf } from '../../../src/ui/locales.js'

test.each([
  [['ro-MD', 'en'], 'ro'],
  [['', 'pt-BR'], 'pt'],
  [['PT'], 'pt'],
  [['xx', 'lv'], 'lv'],
  [['en-GB', 'ro'], 'en'],
  [['xx', 'constructor', 'toString'], 'en'],
  [[], 'en'],
])('who asks for %j reads %s', (wished, locale) => {
  expect(localeOf(wished)).toBe(locale)
})

test('a language brings its own texts, an unknown one is English', async () => {
  expect((await speechOf('lv', english, {})).messages.reject).toBe('Noraidīt visu')
  expect(await speechOf('xx', english, {})).toMatchObject({ locale: 'en', messages: { reject: 'Reject all' } })
})

test('a site says what it likes in the languages that it has words for', async () => {
  const own = { lv: { reject: 'Nē, paldies' } }

  expect((await speechOf('lv', english, own)).messages).toMatchObject({ reject: 'Nē, paldies', accept: 'Pieņemt visu' })
  expect((await speechOf('en', english, own)).messages.reject).toBe('Reject all')
})
