/** Milliseconds. Days are those of UTC. */
export const DAY_MS = 86_400_000

/** The first millisecond of a day, UTC; `null` for what is no day, the 30th of February included. */
export function dayStart(day: string): number | null {
  const start = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00.000Z`) : Number.NaN
  return !Number.isNaN(start) && new Date(start).toISOString().startsWith(day) ? start : null
}

/** The day of a moment, UTC, as `2026-11-21`. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)
