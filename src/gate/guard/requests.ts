import { promised } from './guard.js'
import type { GuardWay } from './ways.js'

/**
 * A held request stays pending, as a slow one would; refused, it fails like one that no network could send. A
 * beacon's sender learns nothing but that it is in the queue; so it is.
 */
export function guardRequests(guardWay: GuardWay): void {
  guardWay(window, 'fetch', 'fetch', promised)
  guardWay(Navigator.prototype, 'sendBeacon', 'beacon', (hold, run) => !!hold('call', run))
}
