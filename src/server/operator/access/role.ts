/** What an operator may do on a site: read, or answer and publish too, or decide who else may. */
export type Role = 'reader' | 'officer' | 'owner'

/** From the least to the most. */
export const ROLES: readonly Role[] = ['reader', 'officer', 'owner']

/** Whether a role is this one or above it; no role is below all. */
export const isAtLeast = (role: Role | null, least: Role): boolean =>
  role !== null && ROLES.indexOf(role) >= ROLES.indexOf(least)

export const isRole = (given: string): given is Role => ROLES.some(role => role === given)
