import { standIn } from './stand-in.js'
import type { GuardWay } from './ways.js'

/**
 * What each can be made with so that it fails and no network is asked: a port that the Fetch standard forbids, a text
 * that is neither a script nor a stream of events. Then the browser itself fires each event that belongs to that.
 *
 * @see https://fetch.spec.whatwg.org/#port-blocking
 */
const NOWHERE = {
  WebSocket: 'wss://nowhere.invalid:1',
  EventSource: 'data:,!',
  Worker: 'data:,!',
  SharedWorker: 'data:,!',
}

/** What is made at once and connects by itself: until it may, page code has something that looks as if it were connecting. */
export function guardConnections(guardWay: GuardWay): void {
  for (const [kind, nowhere] of Object.entries(NOWHERE)) {
    guardWay<typeof EventTarget>(window, kind, kind, ({ hold }, run, { prototype }, [address]) => {
      const fail = (): void => waiting.become(run([nowhere]))
      const waiting = standIn(prototype, String(address), () => forget() && fail())
      const forget = hold(() => waiting.become(run()), fail)
      return waiting.object
    })
  }
}
