import { describe, expect, test } from 'vitest'
import { answered, holdBack, isOfferNew, newcomersIn } from '../../../src/consent/newcomers.js'
import type { Shelf } from '../../../src/consent/storage/shelf.js'
import { changesOf } from '../../../src/contract/changes.js'
import { parseConfig } from '../../../src/contract/config.js'
import type { ConsentRecord } from '../../../src/contract/record.js'

const siteWith = (...services: string[]) => parseConfig({ site: 'a', services })
const site = siteWith('matomo', 'padlet')

const kept = (granted: string[], refused: string[] = []): ConsentRecord => ({
  receipt: '0193a5b0-7c1e-7abc-8def-0123456789ab',
  at: 1_763_719_200,
  policy: '1',
  granted,
  refused,
  grantedServices: [],
})

/** A browser in which a choice was made on `site`. */
function shelfAfterChoice(): Shelf {
  const values = new Map<string, string>()
  const shelf: Shelf = {
    getItem: key => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: key => void values.delete(key),
  }
  answered(site, shelf)
  return shelf
}

describe('services that came since', () => {
  test('are none when the list is the same, or was never kept', () => {
    expect(isOfferNew(site, shelfAfterChoice())).toBe(false)
    expect(isOfferNew(site, { getItem: () => null })).toBe(false)
    expect(isOfferNew(siteWith('matomo', 'padlet', 'hotjar'), shelfAfterChoice())).toBe(true)
  })

  test('are refused and asked about in a granted category, and only there', () => {
    const shelf = shelfAfterChoice()
    const now = siteWith('matomo', 'hotjar', 'padlet', 'youtube')

    const record = holdBack(kept(['analytics'], ['functional']), now, shelf)

    expect(record?.refused).toEqual(['functional', 'analytics/hotjar'])
    expect(newcomersIn(record, now, shelf)).toEqual(['analytics/hotjar'])
  })

  test('wait on when more come, and no longer when they are gone again', () => {
    const shelf = shelfAfterChoice()
    const first = holdBack(kept(['analytics']), siteWith('matomo', 'hotjar'), shelf)
    const more = siteWith('matomo', 'hotjar', 'posthog')
    const second = first && holdBack(first, more, shelf)
    expect(newcomersIn(second, more, shelf)).toEqual(['analytics/hotjar', 'analytics/posthog'])

    expect(second && holdBack(second, site, shelf)).toBeNull()

    expect(newcomersIn(second, site, shelf)).toEqual([])
  })

  test('do not wait for a second answer', () => {
    const shelf = shelfAfterChoice()
    const now = siteWith('matomo', 'hotjar')
    const record = holdBack(kept(['analytics']), now, shelf)
    expect(newcomersIn(record, now, shelf)).toHaveLength(1)

    answered(now, shelf)

    expect(newcomersIn(record, now, shelf)).toEqual([])
    expect(isOfferNew(now, shelf)).toBe(false)
  })
})

describe('what has changed', () => {
  test('is nothing where all was answered under this version', () => {
    expect(changesOf(kept(['analytics'], ['functional']), site, [])).toBeNull()
  })

  test('is what was granted, under another version; refusals stand', () => {
    const { renewed, lapsed, added, refused } =
      changesOf({ ...kept(['analytics'], ['functional', 'analytics/hotjar']), policy: '0' }, site, []) ?? {}

    expect({ renewed, lapsed, added }).toEqual({ renewed: true, lapsed: ['analytics'], added: [] })
    expect(refused).toEqual(['analytics/hotjar'])
  })

  test('is a category that was never answered, and a newcomer, which is no refusal to be kept', () => {
    const changes = changesOf(kept(['analytics'], ['analytics/hotjar']), site, ['analytics/hotjar'])

    expect(changes).toMatchObject({
      renewed: false,
      lapsed: [],
      added: ['functional', 'analytics/hotjar'],
      refused: [],
    })
  })
})
