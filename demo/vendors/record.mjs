import { EventEmitter } from 'node:events'

/** The third parties, and the opens and clicks of mails that the university itself has recorded. */
export const VENDORS = ['matomo', 'letters', 'reach', 'padlet', 'youtube', 'mail']

/**
 * What the stand-in vendors have received since the start: how many requests
 * each, nothing about who sent them.
 */
export function createRecord() {
  const changes = new EventEmitter()
  changes.setMaxListeners(0)
  const counts = new Map(VENDORS.map(vendor => [vendor, 0]))
  const told = () => changes.emit('change', Object.fromEntries(counts))
  return {
    counts: () => Object.fromEntries(counts),
    add(vendor) {
      counts.set(vendor, counts.get(vendor) + 1)
      told()
    },
    set(vendor, count) {
      counts.set(vendor, count)
      told()
    },
    reset() {
      for (const vendor of VENDORS) counts.set(vendor, 0)
      told()
    },
    /** Calls with all counts after each request; the answer stops that. */
    listen(listener) {
      changes.on('change', listener)
      return () => changes.off('change', listener)
    },
  }
}
