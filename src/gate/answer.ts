type Names = string | readonly string[] | undefined

/** A choice as a record keeps it; each list an array, or a text with commas between the names. */
interface Kept {
  readonly granted: Names
  readonly refused: Names
  readonly grantedServices: Names
}

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

/** @param record - `null` when none is in force: nothing is granted, nothing refused. */
export function answerOf(record: Kept | null): Answer {
  const { granted = '', refused = '', grantedServices = '' } = record ?? ({} as Kept)
  const text = (names: string): string => names.replace(/,+/g, ',')
  return { granted: text(`,${granted},${grantedServices},`), refused: text(`,${refused},`) }
}
