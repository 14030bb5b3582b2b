import { expect, test } from 'vitest'
import { AUTHORITIES } from '../../../src/ui/second/authorities.js'

const UNION = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'
const EEA = 'IS LI NO'

test('every country of the European Economic Area has an authority to complain to', () => {
  expect(Object.keys(AUTHORITIES)).toEqual(expect.arrayContaining(`${UNION} ${EEA}`.split(' ')))
})

test.each(Object.entries(AUTHORITIES))('%s: has a name, and a page of its own', async (_country, load) => {
  const { name, address, url } = (await load()).authority

  expect(name).not.toBe('')
  expect(address).not.toBe('')
  expect(url).toMatch(/^https:\/\/[^/]+\/$/)
})

test('no two countries have the same', async () => {
  const all = await Promise.all(Object.values(AUTHORITIES).map(load => load()))
  const pages = new Set(all.map(({ authority }) => authority.url))

  expect(pages.size).toBe(Object.keys(AUTHORITIES).length)
})
