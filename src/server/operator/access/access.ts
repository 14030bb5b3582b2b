import type { Role } from './role.js'

/** What one operator is, on each site and on the server as a whole. */
export interface Standing {
  /** `null`: nothing that is not of one site. */
  readonly server: Role | null
  /** @returns `null` where the operator may not even know that the site is here. */
  on(site: string): Role | null
}

/** Who may do what. */
export interface Access {
  standingOf(operator: string): Promise<Standing>
}

/** Everybody in the config owns the server and all of its sites. */
export function configAccess(operators: readonly string[]): Access {
  return {
    async standingOf(operator) {
      const role = operators.some(one => one.toLowerCase() === operator) ? 'owner' : null
      return { server: role, on: () => role }
    },
  }
}
