import { isRole } from '../access/role.js'
import { createRoles, type Grant } from '../access/roles.js'
import { createTokens } from '../access/tokens.js'
import type { OperatorDeps } from '../deps.js'
import { formOf } from '../frame/form.js'
import { page } from '../frame/page.js'
import type { OperatorContext, OperatorRoute } from '../frame/route.js'
import { filled } from '../frame/speech.js'
import { operatorAddress } from '../sign-in/address.js'
import { actorOf } from './actor.js'
import { LinkPage } from './link-page.js'
import { mayGrant, SERVER } from './may-grant.js'
import { EMPTY_INVITE, type InviteForm, PeoplePage } from './page.js'
import { createPeople } from './people.js'
import { roleRoutes } from './role-routes.js'
import { tokenRoutes } from './token-routes.js'
import { EMPTY_TOKEN } from './token-section.js'

const DONE = ['changed', 'removed', 'meanwhile', 'revoked', 'tokenGone'] as const

/** Who may do what on a site: for its owners. */
export function peopleRoutes(deps: OperatorDeps): readonly OperatorRoute[] {
  const roles = createRoles(deps.database)
  const tokens = createTokens(deps.database, deps.now)
  const people = createPeople(deps)
  const forOwners = { least: 'owner', on: 'site' } as const

  async function shown(c: OperatorContext, invite = EMPTY_INVITE, token = EMPTY_TOKEN) {
    const places = [SERVER, c.var.site.site]
    const [grants, programs] = await Promise.all([roles.on(places), tokens.on(places)])
    const done = DONE.find(name => name === c.req.query('done')) ?? null
    const content = (
      <PeoplePage {...{ c, grants, invite, token, done }} owners={deps.owners} tokens={programs} now={deps.now()} />
    )
    const frame = { title: c.var.texts.frame.rooms.people, current: 'people' } as const
    return page(c, frame, content, invite.mistakes.size + token.mistakes.size > 0 ? 422 : 200)
  }

  return [
    { ...forOwners, method: 'GET', path: '/people', answer: c => shown(c) },
    {
      ...forOwners,
      method: 'POST',
      path: '/people',
      answer: async c => {
        const read = inviteOf(await formOf(c), c)
        if (!read.grant) return shown(c, read.form)
        const { grant } = read
        const result = await people.invite(grant, actorOf(c))
        const t = c.var.texts.people
        const about = { operator: grant.operator }
        if (result.is === 'invited') {
          const content = <LinkPage c={c} operator={grant.operator} way={result} />
          return page(c, { title: filled(t.invited, about), current: 'people' }, content)
        }
        return shown(c, { ...read.form, mistakes: new Map([['email', filled(t.hasRole, about)]]) })
      },
    },
    ...roleRoutes(deps, people),
    ...tokenRoutes(deps, tokens, (c, token) => shown(c, EMPTY_INVITE, token)),
  ]
}

/** An invitation as it was typed, and what it says when nothing is wrong with it. */
function inviteOf(given: URLSearchParams, c: OperatorContext): { form: InviteForm; grant: Grant | null } {
  const t = c.var.texts.people
  const [email, role, where] = [given.get('email') ?? '', given.get('role') ?? '', given.get('where') ?? '']
  const operator = operatorAddress(email)
  const place = where === 'server' ? SERVER : c.var.site.site
  const mistakes = new Map<string, string>()
  if (operator === null) mistakes.set('email', t.badEmail)
  if (!isRole(role)) mistakes.set('role', t.badRole)
  if (!mayGrant(actorOf(c).standing, place)) mistakes.set('where', t.badWhere)
  const form = { email, role, where, mistakes }
  return mistakes.size > 0 || operator === null || !isRole(role)
    ? { form, grant: null }
    : { form, grant: { site: place, operator, role } }
}
