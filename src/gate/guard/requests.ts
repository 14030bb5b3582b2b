import { promised } from './promised.js'
import type { GuardWay } from './ways.js'

/** A held request stays pending, as a slow one would; refused, it fails like one that no network could send. */
export function guardFetch(guardWay: GuardWay): void {
  guardWay(
    window,
    'fetch',
    'fetch',
    (stop, run, _, [input, init]) => promised(stop, run, signalOf(init) ?? signalOf(input)),
    ([input]) => (input as Partial<Request> | undefined)?.url ?? input,
  )
}

const signalOf = (given: unknown): AbortSignal | undefined => (given as Partial<Request> | undefined)?.signal

/** A beacon's sender learns nothing but that it is in the queue; so it is. */
export function guardBeacon(guardWay: GuardWay): void {
  guardWay(Navigator.prototype, 'sendBeacon', 'beacon', ({ hold }, run) => !!hold(run))
}
