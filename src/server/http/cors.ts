import type { MiddlewareHandler } from 'hono'
import type { Site } from '../../contract/site.js'
import type { AppEnv } from './env.js'
import { headerOf } from './header.js'
import { Refusal } from './refusal.js'

/** For the record cookie that a same-site server renews; nothing else here reads a cookie. */
const WITH_CREDENTIALS = { 'access-control-allow-credentials': 'true' } as const

/** Answers to the pages of these origins, and to no other, may be read by them. */
export const corsHeaders = (origins: ReadonlySet<string>, origin: string | undefined): Record<string, string> =>
  origin !== undefined && origins.has(origin)
    ? { vary: 'origin', 'access-control-allow-origin': origin, ...WITH_CREDENTIALS }
    : { vary: 'origin' }

/** @see {@link corsHeaders} */
export function corsFor(origins: ReadonlySet<string>): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const origin = headerOf(c, 'origin')
    const isAllowed = origin !== undefined && origins.has(origin)
    if (c.req.method === 'OPTIONS') {
      const headers = { 'access-control-allow-methods': 'GET, POST', 'access-control-allow-headers': 'content-type' }
      c.res = new Response(null, { status: 204, headers: isAllowed ? headers : {} })
    } else {
      await next()
    }
    if (c.get('isWhole')) return
    const { vary, ...others } = corsHeaders(origins, origin)
    c.res.headers.append('vary', vary ?? '')
    for (const [name, value] of Object.entries(others)) c.res.headers.set(name, value)
  }
}

/** @throws {Refusal} 403 when a page of another origin sent this. A request without an origin is no page's. */
export function mustBeFrom(site: Site, ownOrigin: string, origin: string | undefined): void {
  if (origin === undefined || origin === ownOrigin || site.origins.includes(origin)) return
  throw new Refusal(
    403,
    'FOREIGN_ORIGIN',
    `This page is not one of the site's. Its origin must be listed in "origins" of the site ${site.site}.`,
  )
}
