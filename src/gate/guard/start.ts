import type { Term } from '../../consent/validity.js'
import type { Declaration } from '../../contract/declaration.js'
import type { Site } from '../../contract/site.js'
import { guardAddresses } from './addresses.js'
import { guardConnections } from './connections.js'
import { createHeldElements } from './elements.js'
import { guardBeacon, guardFetch } from './fetch.js'
import { createGuard, type Guard } from './guard.js'
import { guardInsertions } from './insertions.js'
import { createPatches } from './patches.js'
import { followRecord } from './record.js'
import { rulesOf } from './rules.js'
import { guardCookies, guardStorage } from './traces.js'
import { guardXhr } from './xhr.js'

/** What the guard reads of a config, checked or as its author wrote it. */
export interface GuardConfig extends Term {
  readonly site: string
  readonly guard: Site['guard']
  readonly services: readonly Declaration[]
}

/** What is at `window.askfirstGuard`. */
export interface RunningGuard extends Pick<Guard, 'seen'> {
  /** Puts back every function of the page, and drops what is held. */
  undo(): void
}

/** Patches this page; what it does not have is left out. */
export function startGuard(page: Window & typeof globalThis, config: GuardConfig): RunningGuard {
  const isReport = config.guard === 'report'
  const guard = createGuard({
    rules: rulesOf(config.services, page.document),
    record: followRecord(page, config, () => guard.update()),
    isReport,
    onSeen(sighting, isFirstOfRule) {
      if (isReport && isFirstOfRule) console.info('askfirst: would be held', sighting)
      page.document.dispatchEvent(new CustomEvent('askfirst:guard', { detail: sighting }))
    },
    onError: error => reportError(error),
  })
  const patches = createPatches(page)
  const elements = createHeldElements(guard)
  for (const patch of [guardFetch, guardXhr, guardBeacon, guardConnections, guardCookies, guardStorage]) {
    patch(page, patches, guard)
  }
  guardAddresses(page, patches, elements)
  const unwatch = guardInsertions(page, patches, elements)
  return {
    seen: guard.seen,
    undo() {
      unwatch()
      patches.undo()
      guard.end()
    },
  }
}
