import { isRole } from '../access/role.js'
import { createRoles, type Grant, RoleChanged } from '../access/roles.js'
import type { OperatorDeps } from '../deps.js'
import { formOf } from '../frame/form.js'
import { Message } from '../frame/message.js'
import { page } from '../frame/page.js'
import type { OperatorContext, OperatorRoute } from '../frame/route.js'
import { actorOf } from './actor.js'
import { LinkPage } from './link-page.js'
import { mayGrant, mayHandOverLink, SERVER } from './may-grant.js'
import { peoplePath } from './names.js'
import type { createPeople } from './people.js'
import { RolePage } from './role-page.js'

/** Changing one role, taking it away, and letting its person in again. */
export function roleRoutes(
  { database, post }: OperatorDeps,
  people: ReturnType<typeof createPeople>,
): readonly OperatorRoute[] {
  const roles = createRoles(database)
  const forOwners = { least: 'owner', on: 'site' } as const

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
    {
      ...forOwners,
      method: 'GET',
      path: '/people/role',
      answer: async c =>
        aboutRole(c, new URL(c.req.url).searchParams, async grant => {
          const mayLink = post !== null || mayHandOverLink(actorOf(c).standing)
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
  ]
}
