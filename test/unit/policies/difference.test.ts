import { expect, test } from 'vitest'
import { differenceOf } from '../../../src/server/policies/difference.js'

const before = 'We keep a list.\n\nWe keep it for two years.\n\nAsk us.'

test('a changed line is told word by word, what is around it is the same', () => {
  expect(differenceOf(before, before.replace('two', 'five'))).toEqual([
    { is: 'same', lines: ['We keep a list.', ''] },
    {
      is: 'changed',
      pieces: [
        { is: 'same', text: 'We keep it for ' },
        { is: 'removed', text: 'two' },
        { is: 'added', text: 'five' },
        { is: 'same', text: ' years.\n' },
      ],
    },
    { is: 'same', lines: ['', 'Ask us.'] },
  ])
})

test('a new paragraph is added, one that is gone is removed', () => {
  const longer = `${before}\n\nOr write.`

  expect(differenceOf(before, longer).at(-1)).toEqual({
    is: 'changed',
    pieces: [{ is: 'added', text: '\nOr write.\n' }],
  })
  expect(differenceOf(longer, before).at(-1)).toEqual({
    is: 'changed',
    pieces: [{ is: 'removed', text: '\nOr write.\n' }],
  })
})

test('what is the same has no difference', () => {
  expect(differenceOf(before, before)).toEqual([{ is: 'same', lines: before.split('\n') }])
  expect(differenceOf('', '')).toEqual([])
})

test('two long texts without anything in common are told as a whole', () => {
  const lines = (word: string): string => Array.from({ length: 3000 }, (_, i) => `${word} ${i}`).join('\n')

  const blocks = differenceOf(lines('old'), lines('new'))

  expect(blocks).toHaveLength(1)
  expect(blocks[0]).toMatchObject({ is: 'changed', pieces: [{ is: 'removed' }, { is: 'added' }] })
})
