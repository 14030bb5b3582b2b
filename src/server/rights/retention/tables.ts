/** What keeps longer, who was warned, what ran; times are milliseconds since the Unix epoch. */
export interface RetentionTables {
  legal_holds: {
    site: string
    id: string
    subject: string | null
    from_at: number | null
    before_at: number | null
    reason: string
    since: number
    operator: string
  }
  silence_warnings: {
    site: string
    subject: string
    warned_at: number
  }
  retention_runs: {
    site: string
    started_at: number
    id: string
    /** E-mail address; `system` for the daily run. */
    operator: string
    /** `null` while it goes on, or when it was broken off. */
    ended_at: number | null
    /** JSON. */
    counts: string
  }
  /** Which process works on a site's retention. */
  retention_leases: {
    site: string
    holder: string
    until_at: number
  }
}
