import type { Kind } from './rules.js'

/** One thing that was, or would have been, held: the `detail` of the DOM event `askfirst:guard`. */
export interface Sighting {
  /** `analytics/matomo` */
  readonly rule: string
  readonly kind: Kind
  /** The address; for `cookie` and `storage` the name. */
  readonly url: string
}

export interface Sightings {
  /** What was seen so far, at most {@link SEEN_AT_MOST}. */
  readonly seen: readonly Sighting[]
  /** Tells each as a DOM event; a report also tells the console, once a rule. Answers whether that is all. */
  tell(sighting: Sighting): boolean
}

const SEEN_AT_MOST = 500

export function createSightings(page: EventTarget, isReport: boolean): Sightings {
  const seen: Sighting[] = []
  return {
    seen,
    tell(sighting) {
      if (seen.length < SEEN_AT_MOST) seen.push(sighting)
      page.dispatchEvent(new CustomEvent('askfirst:guard', { detail: sighting }))
      return isReport
    },
  }
}
