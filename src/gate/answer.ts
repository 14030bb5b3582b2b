import type { ConsentRecord } from '../contract/record.js'

/**
 * A choice as two texts, such as `,functional,analytics/matomo,`: with a comma on either side of every name, a search for
 * `,analytics,` finds that category and nothing else. Texts, because Tag Manager writes a shorter array over a longer one
 * item by item: what was withdrawn would stay at its end.
 *
 * @see https://github.com/google/data-layer-helper, "Recursive merging"
 */
export interface Answer {
  /** Granted categories, and services granted one by one. */
  readonly granted: string
  /** Refused categories, and refused services inside granted ones. */
  readonly refused: string
}

const listed = (names: readonly string[]): string => ['', ...names, ''].join(',')

/** @param record - `null` when none is in force: nothing is granted, nothing refused. */
export const answerOf = (record: Pick<ConsentRecord, 'granted' | 'refused' | 'grantedServices'> | null): Answer => ({
  granted: listed(record ? [...record.granted, ...record.grantedServices] : []),
  refused: listed(record?.refused ?? []),
})
