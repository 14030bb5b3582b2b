import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseConfig } from '../../src/contract/config.js'
import { en } from '../../src/i18n/operator/en.js'
import { dayStart } from '../../src/server/day.js'
import { filterOf, queryOf } from '../../src/server/operator/receipts/filter.js'

const campus = parseConfig({ site: 'open-campus', categories: { marketing: {} } })
const readAll = (query: URLSearchParams) => filterOf(query, campus, en.receipts.filter)
const read = (query: string) => readAll(new URLSearchParams(query))

test('a day reaches from its first millisecond to the first of the next', () => {
  expect(read('from=2026-11-21&to=2026-11-21').filter).toEqual({
    site: 'open-campus',
    from: Date.UTC(2026, 10, 21),
    before: Date.UTC(2026, 10, 22),
  })
})

test('an empty form narrows nothing', () => {
  expect(read('site=&from=&to=&decision=&category=').filter).toEqual({ site: 'open-campus' })
})

test('a category that no config has now can still be asked for: the log is older than the config', () => {
  expect(read('category=functional').mistakes.size).toBe(0)
  expect(read('category=advertising')).toMatchObject({ filter: { category: 'advertising' }, mistakes: new Map() })
})

test.each(['2026-02-29', '2026-13-01', '2026-1-1', '+002026-01-01', '20261121', '2026-11-21T00:00', 'today'])(
  '%s is no day',
  day => {
    expect(dayStart(day)).toBeNull()
    expect(read(`from=${encodeURIComponent(day)}`).mistakes.has('from')).toBe(true)
  },
)

test('what cannot be a language or a version is told how one is written', () => {
  const { filter, mistakes } = read('locale=!&policy=two+words')

  expect(filter).toEqual({ site: 'open-campus' })
  expect(mistakes.get('locale')).toBe('“!” is no language; one is written like ro or pt-BR.')
  expect(mistakes.get('policy')).toContain('“two words” is no version of a policy')
})

test('whatever stands in an address is either understood or named as a mistake, and stays in the form', () => {
  const field = fc.constantFrom('from', 'to', 'decision', 'category')
  fc.assert(
    fc.property(field, fc.oneof(fc.string(), fc.constantFrom('open-campus', '2026-11-21', 'given')), (name, text) => {
      const { form, filter, mistakes } = readAll(new URLSearchParams({ [name]: text }))

      expect(form[name as keyof typeof form]).toBe(text.trim())
      const isNarrowed = Object.keys(filter).length > 1
      if (text.trim() !== '') expect(mistakes.size > 0 || isNarrowed).toBe(true)
      else expect(isNarrowed || mistakes.size > 0).toBe(false)
    }),
  )
})

test('an address made from a form reads as the same form', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (decision, category) => {
      const { form } = readAll(new URLSearchParams({ decision, category }))

      expect(readAll(new URLSearchParams(queryOf(form))).form).toEqual(form)
    }),
  )
})
