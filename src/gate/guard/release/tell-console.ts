import type { Sighting } from '../sightings.js'
import type { RunningGuard } from '../start.js'

/** Says in the console what no service can be known by; and of a report, what would be held, once a rule. */
export function tellConsole(page: EventTarget, { config, seen }: Pick<RunningGuard, 'config' | 'seen'>): void {
  const bare = config.services?.filter(({ hosts, category }) => !hosts || !category) ?? []
  if (bare.length) console.warn('askfirst: the guard needs "hosts" and "category" for', ...bare)
  if (config.guard !== 'report') return
  const told = new Set<string>()
  const tell = (sighting: Sighting): void => {
    if (!told.has(sighting.rule)) console.info('askfirst: would be held', sighting)
    told.add(sighting.rule)
  }
  seen.forEach(tell)
  page.addEventListener('askfirst:guard', event => tell((event as CustomEvent<Sighting>).detail))
}
