import type { Askfirst } from '../askfirst.js'
import { callQueue } from '../call-queue.js'
import type { Seen } from './seen.js'

/** The page's own, else what stands in for it until a script tag or `init` makes it. In a browser only. */
export function askfirstOnPage(): Askfirst {
  if (!window.askfirst) void callQueue()
  return window.askfirst as Askfirst
}

const listeners = new Set<(seen: Seen) => void>()
let latest: Seen | null = null
let isConnected = false

function tell(askfirst: Askfirst): void {
  askfirst.$record.subscribe(record => {
    const seen = { record, allows: askfirst.allows }
    latest = seen
    for (const listener of listeners) listener(seen)
  })
}

/** A page has one visitor, so all components, whichever came first, look through this one connection. */
function connect(): void {
  if (isConnected) return
  isConnected = true
  // What is essential is granted as soon as the config has been read, and `allows` knows nothing before.
  askfirstOnPage().when('essential', () => tell(askfirstOnPage()))
}

/** What is known now, `null` before Askfirst has looked. In a browser only. */
export function latestSeen(): Seen | null {
  connect()
  return latest
}

/** Calls at once if anything is known, and on every change; returns the way to stop. In a browser only. */
export function watchConsent(listener: (seen: Seen) => void): () => void {
  connect()
  listeners.add(listener)
  if (latest) listener(latest)
  return () => void listeners.delete(listener)
}
