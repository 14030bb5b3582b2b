/** What operators did, each act once and for good. */
export interface AuditTables {
  operator_audit: {
    /** Empty for what is not of one site. */
    site: string
    /** Milliseconds since the Unix epoch. */
    at: number
    id: string
    /** E-mail address; `system` for what the server does by itself, `token:<name>` for a program. */
    operator: string
    action: string
    /** What it was done to, and how: JSON, without secrets and without what visitors entrusted. */
    about: string
  }
}
