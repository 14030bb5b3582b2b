import { isRole } from '../access/role.js'
import { createRoles, type Grant, RoleChanged } from '../access/roles.js'
import { createTokens } from '../access/tokens.js'
import type { OperatorDeps } from '../deps.js'
import { formOf } from '../frame/form.js'
import { Message } from '../frame/message.js'
import { page } from '../frame/page.js'
import type { OperatorContext, OperatorRoute } from '../frame/route.js'
import { filled } from '../frame/speech.js'
import { operatorAddress } from '../sign-in/address.js'
import { actorOf } from './actor.js'
import { LinkPage } from './link-page.js'
import { mayGrant, mayHandOverLink, SERVER } from './may-grant.js'
import { peoplePath } from './names.js'
import { EMPTY_INVITE, type InviteForm, PeoplePage } from './page.js'
import { createPeople } from './people.js'
import { RolePage } from './role-page.js'
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

  /** The role that an address or a form is about, as it is kept now; `null` when there is none here that may be changed. */
  async function grantOf(given: URLSearchParams, c: OperatorContext): Promise<Grant | null> {
    const where = given.get('where') ?? c.var.site.site
    if (where !== SERVER && where !== c.var.site.site) return null
    const found = await roles.on([where])
    return found.find(({ operator }) => operator === given.get('operator')) ?? null
  }

  async function aboutRole(c: OperatorContext, given: URLSearchParams, act: (grant: Grant) => Promise<Response>) {
    const t = c.var.texts.people
    const grant = await grantOf(given, c)
    if (!grant)
      return page(c, { title: t.changeTitle, current: 'people' }, <Message isMistake>{t.noSuch}</Message>, 404)
    if (mayGrant(actorOf(c).standing, grant.site)) return act(grant)
    return page(c, { title: t.changeTitle, current: 'people' }, <Message isMistake>{t.notYours}</Message>, 403)
  }

  async function changed(c: OperatorContext, done: 'changed' | 'removed', act: () => Promise<unknown>) {
    try {
      await act()
      return c.redirect(peoplePath(c, '', { done }), 303)
    } catch (error) {
      if (error instanceof RoleChanged) return c.redirect(peoplePath(c, '', { done: 'meanwhile' }), 303)
      throw error
    }
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
    {
      ...forOwners,
      method: 'GET',
      path: '/people/role',
      answer: async c =>
        aboutRole(c, new URL(c.req.url).searchParams, async grant => {
          const mayLink = deps.mailLink !== null || mayHandOverLink(actorOf(c).standing)
          const content = <RolePage c={c} grant={grant} mayLink={mayLink} />
          return page(c, { title: c.var.texts.people.changeTitle, current: 'people' }, content)
        }),
    },
    {
      ...forOwners,
      method: 'POST',
      path: '/people/role',
      answer: async c => {
        const form = await formOf(c)
        const [seen, to] = [form.get('seen') ?? '', form.get('role') ?? '']
        return aboutRole(c, form, async grant => {
          if (!isRole(seen) || !isRole(to)) return c.redirect(peoplePath(c, '', { done: 'meanwhile' }), 303)
          return changed(c, 'changed', () => people.change({ ...grant, role: seen }, to, actorOf(c)))
        })
      },
    },
    {
      ...forOwners,
      method: 'POST',
      path: '/people/role/remove',
      answer: async c => {
        const form = await formOf(c)
        const seen = form.get('seen') ?? ''
        return aboutRole(c, form, async grant =>
          changed(c, 'removed', () => people.remove({ ...grant, role: isRole(seen) ? seen : grant.role }, actorOf(c))),
        )
      },
    },
    {
      ...forOwners,
      method: 'POST',
      path: '/people/link',
      answer: async c =>
        aboutRole(c, await formOf(c), async grant => {
          const way = await people.newLink(grant, actorOf(c))
          const content = <LinkPage c={c} operator={grant.operator} way={way} />
          const frame = { title: c.var.texts.people.newLinkTitle, current: 'people' } as const
          return page(c, frame, content, way.because === 'not-yours' ? 403 : 200)
        }),
    },
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
