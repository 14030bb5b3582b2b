import { expect, test } from 'vitest'
import { best, isMet, median, ratio } from '../../../bench/report/figures.mjs'

test('the median is the middle figure, or half way between the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([4, 10, 2, 8])).toBe(6)
})

test('what failed in one round has no median', () => {
  expect(median([1, null, 3])).toBeNull()
  expect(median([])).toBeNull()
})

test('the best peer is the least figure among those who managed', () => {
  expect(best([null, 30, 20])).toBe(20)
  expect(best([null, null])).toBeNull()
})

test('a ratio to nothing is no ratio', () => {
  expect(ratio(3, 6)).toBe(0.5)
  expect(ratio(3, 0)).toBeNull()
  expect(ratio(null, 6)).toBeNull()
})

const beside = { peers: 100, floor: 10, none: null }

test.each([
  ['a figure itself', { atMost: 40 }, 40, true],
  ['a figure over it', { atMost: 40 }, 41, false],
  ['a part of the best peer', { of: 'peers', atMost: 0.7 }, 70, true],
  ['more than its part', { of: 'peers', atMost: 0.7 }, 71, false],
  ['a multiple of the floor', { of: 'floor', atMost: 1.3 }, 13, true],
  ['something that was not measured', { of: 'none', atMost: 1 }, 5, null],
  ['what never worked', { of: 'floor', atMost: 1.3 }, null, false],
] as const)('a goal is %s', (_name, goal, figure, answer) => {
  expect(isMet(goal, figure, beside)).toBe(answer)
})
