import type { Guard } from './guard.js'
import type { Patches } from './patches.js'
import { standIn } from './stand-in.js'

const CONNECTIONS = ['WebSocket', 'EventSource', 'Worker', 'SharedWorker']

/** What is made at once and connects by itself: until it may, page code has something that looks as if it were connecting. */
export function guardConnections(_page: typeof globalThis, { make }: Patches, guard: Guard): void {
  for (const kind of CONNECTIONS) {
    make(kind, (run, { prototype }, [address]) => {
      const url = String(address)
      const stop = guard.stops(kind, url)
      if (!stop) return run()
      const waiting = standIn(prototype, url, () => forget())
      const forget = stop.hold(
        () => waiting.become(run() as EventTarget),
        () => waiting.fail(),
      )
      return waiting.object
    })
  }
}
