import type { Role } from './role.js'

/** Who may do what, and what lets them in. Secrets are here as their SHA-256 alone. */
export interface AccessTables {
  operator_roles: {
    /** Empty for the server, and with it every site. */
    site: string
    /** E-mail address in lower case. */
    operator: string
    role: Role
  }
  operator_invitations: {
    /** SHA-256 of the link's secret, hexadecimal. */
    hash: string
    operator: string
    /** Milliseconds since the Unix epoch; up to, not including. */
    ends_at: number
  }
  operator_tokens: {
    /** Empty for the server, and with it every site. */
    site: string
    id: string
    /** SHA-256 of the token, hexadecimal. */
    hash: string
    name: string
    role: Role
    /** E-mail address. */
    made_by: string
    /** Milliseconds since the Unix epoch. */
    made_at: number
    /** Milliseconds since the Unix epoch; up to, not including. */
    ends_at: number
    /** The last day (UTC) on which a program used it; `null` while none has. */
    last_day: string | null
  }
}
