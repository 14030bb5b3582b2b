import { createInvitations } from '../access/invitations.js'
import type { Role } from '../access/role.js'
import { createRoles, type Grant, RoleChanged } from '../access/roles.js'
import type { OperatorDeps } from '../deps.js'
import { basePathOf } from '../frame/base-path.js'
import type { Actor } from './actor.js'
import { mayHandOverLink } from './may-grant.js'

/** What became of an invitation. `link`: shown once; `null` for why there is none. */
export type Invited =
  | { readonly is: 'invited'; readonly link: string | null; readonly because: 'new' | 'known' | 'not-yours' }
  | { readonly is: 'has-role' }

/** The operators of a server as their owners change them; each act is in the audit log, with the act or not at all. */
export function createPeople({ auth, audit, database, now, owners, publicUrl }: OperatorDeps) {
  const roles = createRoles(database)
  const invitations = createInvitations(database, now)
  const linkOf = (secret: string): string =>
    new URL(`${basePathOf(publicUrl)}/sign-in?invitation=${secret}`, publicUrl).href

  const noting = ({ site, operator, role }: Grant, actor: Actor, action: string, more = {}) =>
    audit.noting({ site, operator: actor.operator, action, about: { operator, role, ...more } })

  return {
    /** Gives somebody a role where they have none, and a link if they were never here. */
    async invite(grant: Grant, actor: Actor): Promise<Invited> {
      if (owners.includes(grant.operator)) return { is: 'has-role' }
      const isKnown = await auth.hasAccount(grant.operator)
      const isYours = mayHandOverLink(actor.standing)
      const { secret, batch } = invitations.making(grant.operator)
      const link = !isKnown && isYours ? batch : []
      try {
        await database.write([roles.giving(grant), ...link, noting(grant, actor, 'role.given')])
      } catch (error) {
        if (error instanceof RoleChanged) return { is: 'has-role' }
        throw error
      }
      if (isKnown) return { is: 'invited', link: null, because: 'known' }
      return isYours
        ? { is: 'invited', link: linkOf(secret), because: 'new' }
        : { is: 'invited', link: null, because: 'not-yours' }
    },
    /** @throws {RoleChanged} */
    change: (grant: Grant, to: Role, actor: Actor) =>
      database.write([
        roles.changing(grant, to),
        noting({ ...grant, role: to }, actor, 'role.changed', { from: grant.role }),
      ]),
    /** The person's links end with it: what is taken away shall not come back by one. @throws {RoleChanged} */
    remove: (grant: Grant, actor: Actor) =>
      database.write([roles.taking(grant), invitations.ending(grant.operator), noting(grant, actor, 'role.taken')]),
    /** A link for somebody who has a role; `null` when that is more than whoever asks may give. */
    async newLink(grant: Grant, actor: Actor): Promise<string | null> {
      if (!mayHandOverLink(actor.standing)) return null
      const { secret, batch } = invitations.making(grant.operator)
      await database.write([...batch, noting(grant, actor, 'sign-in-link.made')])
      return linkOf(secret)
    },
  }
}
