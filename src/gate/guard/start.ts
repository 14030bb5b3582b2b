import type { Term } from '../../consent/validity.js'
import type { ConsentRecord } from '../../contract/record.js'
import type { Site } from '../../contract/site.js'
import { MIN_MAX_AGE_DAYS } from '../../contract/site-config.js'
import type { ReadableStore } from '../../contract/store.js'
import { guardConnections } from './connections.js'
import { createHeldElements } from './elements.js'
import { firstReading } from './first-reading.js'
import { createGuard } from './guard.js'
import { guardMarkup } from './markup.js'
import { createPatches } from './patches.js'
import { guardBeacon, guardFetch } from './requests.js'
import { type Guarded, rulesOf } from './rules.js'
import { createSightings, type Sightings } from './sightings.js'
import { guardCookies, guardStorage } from './traces.js'
import { guardWayOf } from './ways.js'
import { guardXhr } from './xhr.js'

/** What the guard reads of a config, checked or as its author wrote it. */
export interface GuardConfig extends Partial<Term> {
  readonly guard?: Site['guard']
  readonly services?: readonly Guarded[]
}

/** What is at `window.askfirstGuard`. */
export interface RunningGuard extends Pick<Sightings, 'seen'> {
  /** For the gate, which knows from now on what is in force, in this tab and after a decision in another. */
  listen($record: ReadableStore<ConsentRecord | null>): void
  /** Puts back every function of the page, and drops what is held. */
  undo(): void
}

/** Patches this page; what it does not have is left out. */
export function startGuard({ guard: mode, services = [], policy, record }: GuardConfig): RunningGuard {
  const bare = services.filter(({ hosts, category }) => !hosts || !category)
  if (bare.length) console.warn('askfirst: the guard needs "hosts" and "category" for', ...bare)

  // With the defaults of `parseConfig`.
  const term = { policy: { version: '1', ...policy }, record: { maxAgeDays: MIN_MAX_AGE_DAYS, ...record } }
  const { seen, tell } = createSightings(document, mode === 'report')
  const guard = createGuard(rulesOf(services, document), firstReading(document, term, Date.now()), tell)
  const { patch, undo } = createPatches(window)
  const guardWay = guardWayOf(patch, guard)
  guardFetch(guardWay)
  guardBeacon(guardWay)
  guardXhr(guardWay, patch)
  guardConnections(guardWay)
  guardCookies(guardWay)
  guardStorage(guardWay)
  const unwatch = guardMarkup(patch, createHeldElements(guard))

  return {
    seen,
    listen: $record => void $record.subscribe(guard.update),
    undo() {
      unwatch()
      undo()
      guard.end()
    },
  }
}
