import type { Guard } from './guard.js'
import type { Patches } from './patches.js'

/** A held request stays pending, as a slow one would; refused, it fails like one that no network could send. */
export function guardFetch(page: typeof globalThis, { method }: Patches, guard: Guard): void {
  method(page, 'fetch', (run, _, [input, init]) => {
    const request = input instanceof Request ? input : null
    const stop = guard.stops('fetch', request?.url ?? String(input))
    return stop ? stop.promise(run, (init as RequestInit | undefined)?.signal ?? request?.signal) : run()
  })
}

/** A beacon's sender learns nothing but that it is in the queue; so it is. */
export function guardBeacon(page: typeof globalThis, { method }: Patches, guard: Guard): void {
  method(page.Navigator.prototype, 'sendBeacon', (run, _, [address]) => {
    const stop = guard.stops('beacon', String(address))
    if (!stop) return run()
    stop.hold(run)
    return true
  })
}
