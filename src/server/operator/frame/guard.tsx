import type { MiddlewareHandler } from 'hono'
import type { Site } from '../../../contract/site.js'
import { type Standing, standingBy } from '../access/access.js'
import { isAtLeast, type Role } from '../access/role.js'
import type { Tokens } from '../access/tokens.js'
import type { OperatorDeps, OperatorEnv } from '../deps.js'
import { bearerOf } from './bearer.js'
import { page } from './page.js'
import { problem } from './problem.js'
import type { OperatorContext, OperatorRoute } from './route.js'
import { filled } from './speech.js'
import { staleForm } from './stale-form.js'

export type GuardDeps = Pick<OperatorDeps, 'auth' | 'access' | 'sites'> & { readonly tokens: Tokens }

/** Lets a request through to a route if its operator may ask for it, and tells the route who that is and about which site. */
export function guard(route: OperatorRoute, deps: GuardDeps): MiddlewareHandler<OperatorEnv> {
  return async (c, next) => {
    c.set('forPrograms', route.forPrograms === true)
    if (route.least === 'anybody') return next()
    const token = bearerOf(c)
    if (token !== null && !route.forPrograms) return problem(401, 'NOT_FOR_TOKENS', 'This address is not for programs.')
    const known = token === null ? await operatorOf(c, deps) : await programOf(token, deps.tokens)
    const seen = deps.sites.filter(({ site }) => (known?.standing.on(site) ?? null) !== null)
    if (!known || (known.standing.server === null && seen.length === 0)) return signedOut(c, route)
    c.set('operator', known.name)
    c.set('standing', known.standing)
    c.set('sites', seen)
    const site = siteAsked(c, seen)
    const shown = site ?? seen[0]
    if (shown) c.set('site', shown)
    if (route.on === 'site' && !site) return noSuchSite(c, route)
    const role = roleOn(route, known.standing, site)
    c.set('role', role)
    return isAtLeast(role, route.least) ? next() : notForRole(c, route, role)
  }
}

interface Known {
  readonly name: string
  readonly standing: Standing
}

async function operatorOf(c: OperatorContext, { auth, access }: GuardDeps): Promise<Known | null> {
  const session = await auth.session(c.req.raw)
  return session && { name: session.email, standing: await access.standingOf(session.email) }
}

async function programOf(token: string, tokens: Tokens): Promise<Known | null> {
  const found = await tokens.find(token)
  return found && { name: `token:${found.name}`, standing: standingBy([found]) }
}

const roleOn = ({ on }: OperatorRoute, standing: Standing, site: Site | undefined): Role | null =>
  on === 'server' ? standing.server : site ? standing.on(site.site) : null

/** The site that the address names, or the first; of those that the operator may not see nothing is told, not even that they are there. */
function siteAsked(c: OperatorContext, seen: readonly Site[]): Site | undefined {
  const asked = c.req.query('site')
  return asked ? seen.find(({ site }) => site === asked) : seen[0]
}

function signedOut(c: OperatorContext, { forPrograms, method }: OperatorRoute) {
  const { base } = c.var
  if (forPrograms)
    return problem(401, 'SIGNED_OUT', `Sign in at ${base}/sign-in first, or send a token that is in force.`)
  return method === 'POST' ? staleForm(c) : c.redirect(`${base}/sign-in`, 303)
}

function noSuchSite(c: OperatorContext, { forPrograms }: OperatorRoute) {
  const { texts, sites } = c.var
  const names = sites.map(({ site }) => site).join(', ') || texts.frame.noSites
  const why = filled(texts.frame.noSiteText, { site: c.req.query('site') ?? '', sites: names })
  return forPrograms ? problem(404, 'NO_SUCH_SITE', why) : page(c, { title: texts.frame.noSite }, <p>{why}</p>, 404)
}

function notForRole(c: OperatorContext, { least, on, forPrograms }: OperatorRoute, role: Role | null) {
  const { texts, site } = c.var
  const { roles } = texts.frame
  const where = on === 'server' ? 'Askfirst' : site.site
  const values = { least: least === 'anybody' ? '' : roles[least], role: role ? roles[role] : '–', site: where }
  const why = filled(texts.frame.mayNotText, values)
  return forPrograms ? problem(403, 'NOT_FOR_ROLE', why) : page(c, { title: texts.frame.mayNot }, <p>{why}</p>, 403)
}
