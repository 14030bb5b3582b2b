import type { ConsentRecord } from '../../contract/record.js'
import type { Site } from '../../contract/site.js'
import type { ReadableStore } from '../../contract/store.js'
import { guardConnections } from './connections.js'
import { keepOf } from './elements.js'
import { firstReading, type GivenTerm } from './first-reading.js'
import { createGuard, type Release } from './guard.js'
import type { Held } from './held.js'
import { guardMarkup } from './markup.js'
import { createPatches } from './patches.js'
import { guardRequests } from './requests.js'
import { type Guarded, rulesOf } from './rules.js'
import { createSightings, type Sightings } from './sightings.js'
import { guardTraces } from './traces.js'
import { guardWayOf } from './ways.js'
import { guardXhr } from './xhr.js'

/** What the guard reads of a config, checked or as its author wrote it. */
export interface GuardConfig extends GivenTerm {
  readonly guard?: Site['guard']
  readonly services?: readonly Guarded[]
}

/** What is at `window.askfirstGuard`. */
export interface RunningGuard extends Pick<Sightings, 'seen'> {
  readonly config: GuardConfig
  /** For the gate, which knows from now on what is in force, in this tab and after a decision in another. */
  listen($record: ReadableStore<ConsentRecord | null>): void
  /** Puts back every function of the page, and drops what is held. */
  undo(): void
}

/**
 * Patches this page; what it does not have is left out.
 *
 * @param load - gets the file that lets go what is held. A report needs it for the console.
 */
export function startGuard(config: GuardConfig, load: () => Promise<(held: Set<Held>) => Release>): RunningGuard {
  const { services = [], guard } = config
  const isReport = guard === 'report'
  if (isReport) void load()
  const { seen, tell } = createSightings(document, isReport)
  const inForce = firstReading(document, config, Date.now())
  const { stops, update, end } = createGuard(rulesOf(services, document), inForce, tell, load)
  const { patch, undo } = createPatches(window)
  const guardWay = guardWayOf(patch, stops)
  guardRequests(guardWay)
  guardXhr(guardWay, patch)
  guardConnections(guardWay)
  guardTraces(guardWay)
  guardMarkup(patch, keepOf(stops))

  return {
    config,
    seen,
    listen: $record => void $record.subscribe(update),
    undo() {
      undo()
      end()
    },
  }
}
