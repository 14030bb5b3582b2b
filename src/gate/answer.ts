/** As a record keeps it, an array; or as it stands in the cookie, a text with pluses between the names. */
type Names = string | readonly string[] | undefined

/** A choice by its lists, as far as there are any. */
export interface Lists {
  readonly granted?: Names
  readonly refused?: Names
  readonly grantedServices?: Names
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

/** A text of arrays has commas between their items, and nothing for what is missing. */
const listed = (...lists: Names[]): string => `,${lists},`.replace(/[+,]+/g, ',')

/** @param record - `null` when none is in force: nothing is granted, nothing refused. */
export const answerOf = (record: Lists | null): Answer => ({
  granted: listed(record?.granted, record?.grantedServices),
  refused: listed(record?.refused),
})
