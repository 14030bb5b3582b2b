/**
 * A cookie's lifetime in words: "13 months" is for lawyers, so days; hours or minutes under a day.
 *
 * @param days - as declared; `undefined` for a session cookie.
 * @param untilClosed - what to say of a session cookie.
 */
export function lifetimeOf(days: number | undefined, untilClosed: string, locale: string): string {
  if (days === undefined) return untilClosed
  const hours = days * 24
  if (hours >= 24) return inUnit(days, 'day', locale)
  return hours >= 1 ? inUnit(hours, 'hour', locale) : inUnit(Math.max(1, hours * 60), 'minute', locale)
}

/** `Intl` knows every language's plural forms: 1 zi, 20 de zile; 21 diena, 22 dienas. */
const inUnit = (count: number, unit: string, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.round(count))
