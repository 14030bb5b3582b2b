import { expect, test } from 'vitest'
import { lifetimeOf } from '../../../src/ui/second/lifetime.js'

test.each([
  ['en', 1, '1 day'],
  ['en', 393, '393 days'],
  ['en', 1 / 48, '30 minutes'],
  ['en', 0.5, '12 hours'],
  ['ro', 1, '1 zi'],
  ['ro', 2, '2 zile'],
  ['ro', 19, '19 zile'],
  ['ro', 20, '20 de zile'],
  ['ro', 101, '101 zile'],
  ['pt', 1, '1 dia'],
  ['pt', 30, '30 dias'],
  ['lv', 1, '1 diena'],
  ['lv', 11, '11 dienu'],
  ['lv', 21, '21 diena'],
  ['lv', 22, '22 dienas'],
  ['pl', 2, '2 dni'],
  ['sl', 2, '2 dneva'],
  ['ar', 3, '3 أيام'],
])('%s: %d days are %s', (locale, days, words) => {
  expect(lifetimeOf(days, '', locale)).toBe(words)
})

test('a session cookie is not counted in days', () => {
  expect(lifetimeOf(undefined, 'until the browser closes', 'en')).toBe('until the browser closes')
})

test('what is gone at once is not kept for nothing', () => {
  expect(lifetimeOf(0, '', 'en')).toBe('1 minute')
})
