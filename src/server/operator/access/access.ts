import { isAtLeast, type Role } from './role.js'
import type { Grant, Roles } from './roles.js'

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

/** The owners of the config, whose role nobody takes away here, and those to whom owners gave one. */
export function keptAccess(owners: readonly string[], roles: Pick<Roles, 'of'>): Access {
  const ofConfig = configAccess(owners)
  return {
    async standingOf(operator) {
      const standing = await ofConfig.standingOf(operator)
      return standing.server === 'owner' ? standing : standingBy(await roles.of(operator))
    },
  }
}

/** What these roles of one operator, or of one token, come to: on a site, the higher of the site's and the server's. */
export function standingBy(grants: readonly Pick<Grant, 'site' | 'role'>[]): Standing {
  const roleAt = (place: string): Role | null => grants.find(({ site }) => site === place)?.role ?? null
  const server = roleAt('')
  return {
    server,
    on(site) {
      const role = roleAt(site)
      return role && isAtLeast(server, role) ? server : (role ?? server)
    },
  }
}
