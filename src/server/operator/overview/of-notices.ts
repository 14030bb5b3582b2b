import type { NoticeRate } from '../../stores/notice-rates.js'
import type { Counted } from './counted.js'
import type { NoticeFact } from './notice-facts.js'

/** Stand for the layout of what is not known: nothing was shown, or what was is not kept here. */
export const NOTHING_SHOWN = '-'
export const NOT_KEPT = '?'

type Facts = ReadonlyMap<string, NoticeFact>

/** @param rates - of one name. */
export function countedByLayout(rates: readonly NoticeRate[], facts: Facts): Counted[] {
  return rates.map(({ day, notice, decisions, granted }) => {
    const group = notice === '' ? NOTHING_SHOWN : (facts.get(notice)?.layout ?? NOT_KEPT)
    return { day, group, decisions, granted }
  })
}

/**
 * A service follows its category but where it was answered otherwise.
 *
 * @param rates - of all names.
 * @param only - services of this category; empty for all.
 */
export function countedByService(rates: readonly NoticeRate[], facts: Facts, only: string): Counted[] {
  const byPlace = new Map(rates.map(rate => [placeOf(rate), rate]))
  return rates
    .filter(({ name }) => name !== '' && !name.includes('/') && (only === '' || name === only))
    .flatMap(({ day, notice, name: category, decisions, granted }) =>
      (facts.get(notice)?.services ?? [])
        .filter(service => service.category === category)
        .map(({ id }) => {
          const group = `${category}/${id}`
          const other = byPlace.get(placeOf({ day, notice, name: group }))
          const yes = granted + (other ? 2 * other.granted - other.decisions : 0)
          return { day, group, decisions, granted: yes }
        }),
    )
}

const placeOf = ({ day, notice, name }: Pick<NoticeRate, 'day' | 'notice' | 'name'>): string =>
  `${day} ${notice} ${name}`
