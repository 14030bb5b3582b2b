/** The day of publication, and which it is of that day: `2026-11-22`, `2026-11-22.2`. */
const DATED = /^(\d{4}-\d{2}-\d{2})(?:\.(\d{1,9}))?$/

const partsOf = (version: string): readonly [string, number] | null => {
  const [, day, count] = DATED.exec(version) ?? []
  return day === undefined ? null : [day, Number(count ?? 1)]
}

/** Has it the form that every published version has? */
export const isDated = (version: string): boolean => DATED.test(version)

/** The day that a dated version begins with. */
export const dayOf = (version: string): string => version.slice(0, 10)

/** Is this one after the other? What is not dated is before everything that is. */
export function isAfter(version: string, other: string): boolean {
  const [mine, theirs] = [partsOf(version), partsOf(other)]
  if (!mine || !theirs) return mine !== null
  return mine[0] === theirs[0] ? mine[1] > theirs[1] : mine[0] > theirs[0]
}

/**
 * The name of a version published on this day: the day itself, or with a number where the day has one already.
 *
 * @param taken - versions that it has to come after.
 * @returns `null` when one of them is of a later day.
 */
export function versionOn(day: string, taken: readonly string[]): string | null {
  const counts = taken.flatMap(version => {
    const [of, count] = partsOf(version) ?? ['', 0]
    return of === day ? [count] : []
  })
  const count = Math.max(0, ...counts) + 1
  const version = count === 1 ? day : `${day}.${count}`
  return taken.every(other => isAfter(version, other)) ? version : null
}

/** The first moment of a day that exists, in milliseconds since the Unix epoch, UTC; `null` for any other text. */
export function startOf(day: string): number | null {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  // JavaScript takes the 30th of February for a day of March.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day) ? at : null
}
