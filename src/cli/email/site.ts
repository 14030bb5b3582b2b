import { type Arguments, textOf, UsageError } from '../command.js'

/** The site that is meant: the only one, or the one that is named. */
export function siteMeant(given: Arguments, sites: readonly string[]): string {
  const named = textOf(given, 'site') ?? (sites.length === 1 ? sites[0] : undefined)
  if (named !== undefined && sites.includes(named)) return named
  throw new UsageError(`--site is ${named ?? 'missing'}; the config has ${sites.join(', ')}`)
}
