import { expect, test } from 'vitest'
import { embedTitle } from '../../../src/entry/embed-titles.js'
import { all } from '../../../src/services/all.js'

const embeds = all.filter(({ purpose }) => purpose === 'embed')

test('an embed that comes with Askfirst is called as its own file says, or goes by its host', () => {
  const titled = embeds.filter(({ id }) => embedTitle(id) !== undefined)

  expect(titled.length).toBeGreaterThan(5)
  expect(titled.map(({ id }) => embedTitle(id))).toEqual(titled.map(({ title }) => title))
  expect(embeds.filter(service => !titled.includes(service)).map(({ id }) => id)).toEqual(['x'])
})

test('nothing else is given a title', () => {
  expect(['matomo', 'board', '', 'constructor'].map(embedTitle)).toEqual([undefined, undefined, undefined, undefined])
})
