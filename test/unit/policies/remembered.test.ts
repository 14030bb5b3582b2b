import { expect, test } from 'vitest'
import { remembered } from '../../../src/server/policies/remembered.js'

test('what was made is not made again, and the oldest is forgotten', () => {
  const made: string[] = []
  const shout = remembered(source => {
    made.push(source)
    return source.toUpperCase()
  }, 8)

  expect(['ab', 'ab', 'cd', 'ab'].map(shout)).toEqual(['AB', 'AB', 'CD', 'AB'])
  expect(made).toEqual(['ab', 'cd'])

  expect([shout('ef'), shout('cd'), shout('ab')]).toEqual(['EF', 'CD', 'AB'])
  expect(made).toEqual(['ab', 'cd', 'ef', 'ab'])
})

test('what is too long to be kept is made all the same', () => {
  const shout = remembered(source => source.toUpperCase(), 3)

  expect([shout('long'), shout('long')]).toEqual(['LONG', 'LONG'])
})
