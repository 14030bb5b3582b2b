/** What operators had verified: each run once, and what it found. */
export interface IntegrityTables {
  operator_verifications: {
    site: string
    /** When it began: milliseconds since the Unix epoch. */
    at: number
    id: string
    /** E-mail address. */
    operator: string
    /** When its process last said that it is at work: milliseconds since the Unix epoch. */
    seen_at: number
    /** How many entries it has compared, of `size`. */
    done: number
    size: number
    /** JSON; `null` while it runs, and for good when its process ended before it did. */
    verdict: string | null
  }
}
