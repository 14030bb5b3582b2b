import { standIn } from './stand-in.js'
import type { GuardWay } from './ways.js'

/** What is made at once and connects by itself: until it may, page code has something that looks as if it were connecting. */
export function guardConnections(guardWay: GuardWay): void {
  for (const kind of ['WebSocket', 'EventSource', 'Worker']) {
    guardWay<typeof EventTarget>(window, kind, kind, (hold, run, { prototype }, [address]) => {
      const [object, behind] = standIn(prototype, String(address))
      hold('connection', run, behind)
      return object
    })
  }
}
