import { expect, test } from 'vitest'
import { firstSpoken } from '../../../src/server/http/languages.js'

const SPOKEN = { en: 'Yes', ro: 'Da', pt: 'Sim' }

test.each<readonly [string, readonly (string | undefined)[], string]>([
  ['the most wanted that there is', ['de', 'ro', 'pt'], 'ro'],
  ['without its region', ['pt-BR', 'ro'], 'pt'],
  ['however it is written', ['RO-md'], 'ro'],
  ['English where none is', ['de', undefined, ''], 'en'],
  ['English for what no language is called', ['constructor', '__proto__'], 'en'],
])('the language spoken is %s', (_, wanted, lang) => {
  expect(firstSpoken(wanted, SPOKEN)).toEqual({ lang, texts: SPOKEN[lang as keyof typeof SPOKEN] })
})
