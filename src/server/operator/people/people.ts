import { type Letter, type Post, PostError } from '../../mail/post.js'
import { createInvitations } from '../access/invitations.js'
import type { Role } from '../access/role.js'
import { createRoles, type Grant, RoleChanged } from '../access/roles.js'
import type { OperatorDeps } from '../deps.js'
import { basePathOf } from '../frame/base-path.js'
import type { Actor } from './actor.js'
import { type LetterKind, letterWith } from './letter.js'
import { mayHandOverLink } from './may-grant.js'

/**
 * What lets somebody in, or why nothing does. `link`: for who asked to hand over, shown once. `mailed`: it went to the
 * person's own address; `mail-failed`: the mail server did not take it, for this reason; `known`: they have signed in before; `not-yours`: a server's owner has to make one.
 */
export type WayIn =
  | { readonly because: 'new'; readonly link: string }
  | { readonly because: 'mail-failed'; readonly link: string | null; readonly reason: string }
  | { readonly because: 'mailed' | 'known' | 'not-yours'; readonly link: null }

/** What became of an invitation. */
export type Invited = ({ readonly is: 'invited' } & WayIn) | { readonly is: 'has-role' }

/** The operators of a server as their owners change them; each act is in the audit log, with the act or not at all. */
export function createPeople(deps: OperatorDeps) {
  const { auth, audit, database, now, owners, publicUrl, post } = deps
  const roles = createRoles(database)
  const invitations = createInvitations(database, now)
  const linkOf = (secret: string): string =>
    new URL(`${basePathOf(publicUrl)}/sign-in?invitation=${secret}`, publicUrl).href

  const noting = ({ site, operator, role }: Grant, actor: Actor, action: string, more = {}) =>
    audit.noting({ site, operator: actor.operator, action, about: { operator, role, ...more } })

  /** A link that waits in the batch to be kept: handed over, or sent to the address whose owner it lets in. */
  function newWayIn(about: LetterKind, grant: Grant, actor: Actor) {
    const isYours = mayHandOverLink(actor.standing)
    if (!isYours && !post)
      return { batch: [], open: async (): Promise<WayIn> => ({ link: null, because: 'not-yours' }) }
    const { secret, endsAt, batch } = invitations.making(grant.operator)
    const link = linkOf(secret)
    async function open(): Promise<WayIn> {
      if (!post) return { link, because: 'new' }
      const reason = await notTaken(post, letterWith({ about, grant, link, endsAt }, actor))
      if (reason === null) {
        await database.write([noting(grant, actor, 'sign-in-link.mailed')])
        return { link: null, because: 'mailed' }
      }
      await database.write([noting(grant, actor, 'sign-in-link.not-mailed', { reason })])
      return { link: isYours ? link : null, because: 'mail-failed', reason }
    }
    return { batch, open }
  }

  return {
    /** Gives somebody a role where they have none, and a link if they were never here. */
    async invite(grant: Grant, actor: Actor): Promise<Invited> {
      if (owners.includes(grant.operator)) return { is: 'has-role' }
      const isKnown = await auth.hasAccount(grant.operator)
      const way = isKnown ? null : newWayIn('invited', grant, actor)
      try {
        await database.write([roles.giving(grant), ...(way?.batch ?? []), noting(grant, actor, 'role.given')])
      } catch (error) {
        if (error instanceof RoleChanged) return { is: 'has-role' }
        throw error
      }
      return { is: 'invited', ...(way ? await way.open() : { link: null, because: 'known' }) }
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
    /** A link for somebody who has a role and cannot come in. */
    async newLink(grant: Grant, actor: Actor): Promise<WayIn> {
      const { batch, open } = newWayIn('letIn', grant, actor)
      if (batch.length > 0) await database.write([...batch, noting(grant, actor, 'sign-in-link.made')])
      return open()
    },
  }
}

/** Why a letter was not taken; `null` when it was. */
async function notTaken(post: Post, letter: Letter): Promise<string | null> {
  try {
    await post.send(letter)
    return null
  } catch (error) {
    if (error instanceof PostError) return error.reason
    throw error
  }
}
