import { expect, test } from 'vitest'
import { isAfter, startOf, versionOn } from '../../../src/server/policies/dated-version.js'
import { laterOf } from '../../../src/server/policies/in-force.js'

test('a version is called by its day', () => {
  expect(versionOn('2026-11-22', [])).toBe('2026-11-22')
  expect(versionOn('2026-11-22', ['2026-11-21', '2026-11-21.2'])).toBe('2026-11-22')
})

test('the second of a day has a number, also after the ninth', () => {
  expect(versionOn('2026-11-22', ['2026-11-22'])).toBe('2026-11-22.2')
  expect(versionOn('2026-11-22', ['2026-11-22', '2026-11-22.9'])).toBe('2026-11-22.10')
  expect(isAfter('2026-11-22.10', '2026-11-22.9')).toBe(true)
})

test('no version is put before another', () => {
  expect(versionOn('2026-11-20', ['2026-11-21'])).toBeNull()
})

test('the numbers fit into the record’s cookie', () => {
  expect(versionOn('2026-11-22', ['2026-11-22.99'])).toMatch(/^[\w.-]{1,32}$/)
})

test.each([
  ['2026-11-01', null, '2026-11-01'],
  ['2026-11-01', '2026-11-22', '2026-11-22'],
  ['2027-01-01', '2026-11-22', '2027-01-01'],
  ['2026-11-22', '2026-11-22.2', '2026-11-22.2'],
  ['1', '2026-11-22', '2026-11-22'],
  ['spring', null, 'spring'],
])('the config says %s, published is %s: visitors are asked under %s', (configured, published, asked) => {
  expect(laterOf(configured, published)).toBe(asked)
})

test.each(['yesterday', '2026-02-30', '2026-13-01', '22.11.2026', '', '2026-11-22.2', '+002026-11'])(
  '“%s” is no day',
  day => {
    expect(startOf('2024-02-29')).toBe(Date.UTC(2024, 1, 29))
    expect(startOf(day)).toBeNull()
  },
)
