import { assert, nat, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { parseTilePath, tilePath } from '../../../../src/contract/log/tile-path.js'

test.each([
  ['0/x001/x234/067', { level: 0, number: 1_234_067, width: 256 }],
  ['1/000.p/17', { level: 1, number: 0, width: 17 }],
  ['entries/x001/000.p/255', { level: 'entries', number: 1000, width: 255 }],
  ['12/999', { level: 12, number: 999, width: 256 }],
] as const)('%s is read and written', (path, address) => {
  expect(parseTilePath(path)).toEqual(address)
  expect(tilePath(address)).toBe(path)
})

test.each([
  '',
  '0/1',
  '0/0000',
  '0/x000/001',
  '0/001/002',
  '0/x001',
  '00/000',
  '-1/000',
  '0/000.p/0',
  '0/000.p/256',
  '0/000.p/07',
  '0/000.p',
  '100/000',
  'leaves/000',
  '0/000/',
  '0/٠٠٠',
  `0/${'x999/'.repeat(20)}999`,
])('%j is no address of a tile', path => {
  expect(parseTilePath(path)).toBeNull()
})

test('whatever is read is written the same way', () => {
  assert(
    property(
      string({ maxLength: 30 }),
      path => parseTilePath(path) === null || tilePath(parseTilePath(path) as never) === path,
    ),
  )
  assert(
    property(nat(63), nat(), nat(255), (level, number, width) => {
      const address = { level, number, width: width + 1 }
      expect(parseTilePath(tilePath(address))).toEqual(address)
    }),
  )
})
