import type { ConsentRecord } from '../../contract/record.js'
import type { InitialConsent } from '../initial.js'

/** What components know of the visitor's consent at one moment. */
export interface Seen {
  /** The record in force; `null` until there is a decision, and as long as nobody has looked. */
  readonly record: ConsentRecord | null
  /** `analytics` or `analytics/matomo`; what is not known is a no. */
  readonly allows: (subject: string) => boolean
}

/** Nobody has looked yet, so nothing is granted. */
export const NOTHING: Seen = { record: null, allows: () => false }

/** What the server saw; without it, nothing. */
export const seenAtFirst = (initial: InitialConsent | null | undefined): Seen =>
  initial ? { record: initial.record, allows: subject => initial.allowed.includes(subject) } : NOTHING
