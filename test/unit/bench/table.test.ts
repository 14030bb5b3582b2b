import { expect, test } from 'vitest'
import { table } from '../../../bench/report/table.mjs'
import { between } from '../../../bench/report/write.mjs'

const rounds: Readonly<Record<string, readonly (number | null)[]>> = {
  'bytes us': [5, 5, 5],
  'bytes floor': [1, 1, 1],
  'bytes first': [30, 10, 20],
  'bytes second': [null, null, null],
}

test('a row has every median, the ratios, the goal and whether it is met', () => {
  const text = table({
    rows: [{ id: 'bytes', label: 'bytes', unit: 'KiB', goal: { of: 'peers', atMost: 0.2 } }],
    ours: [{ id: 'us', label: 'Askfirst' }],
    floor: { id: 'floor', label: 'floor' },
    peers: [
      { id: 'first', label: 'First' },
      { id: 'second', label: 'Second' },
    ],
    figures: (row, subject) => rounds[`${row} ${subject}`] ?? [],
  })

  expect(text.split('\n')).toEqual([
    '| Row | Askfirst | floor | First | Second | no tool | to best peer | to floor | goal | met |',
    '| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |',
    '| bytes, KiB | 5 | 1 | 20 | never | – | 0.25x | 5.00x | ≤ 0.2x best peer | **no** |',
  ])
})

test('a new result takes the place of the old one and leaves the rest of the page', () => {
  const first = between('# The bench\n\nWords.\n', 'old $& result')
  const second = between(`${first.trimEnd()}\n\nMore words.\n`, 'new $& result')

  expect(first).toContain('old $& result')
  expect(second).toMatch(/^# The bench\n\nWords\.\n\n<!--[^]*new \$& result[^]*-->\n\nMore words\.\n$/)
  expect(second).not.toContain('old')
})
