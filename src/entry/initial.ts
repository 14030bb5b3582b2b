import type { ConsentRecord } from '../contract/record.js'

/** What a server has read of a visitor's choice, as plain data: a page is drawn by it on the server, and first of all in the browser. */
export interface InitialConsent {
  /** The record in force, `null` without one. */
  readonly record: ConsentRecord | null
  /** The site's categories and services that it grants: `functional`, `analytics/matomo`. */
  readonly allowed: readonly string[]
}
