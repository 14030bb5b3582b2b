import type { MiddlewareHandler } from 'hono'
import type { Site } from '../../contract/site.js'
import { Refusal } from './refusal.js'

/** Answers to the pages of these origins, and to no other, may be read by them. */
export function corsFor(origins: ReadonlySet<string>): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header('origin')
    const isAllowed = origin !== undefined && origins.has(origin)
    if (c.req.method === 'OPTIONS') {
      const headers = { 'access-control-allow-methods': 'GET, POST', 'access-control-allow-headers': 'content-type' }
      c.res = new Response(null, { status: 204, headers: isAllowed ? headers : {} })
    } else {
      await next()
    }
    c.res.headers.append('vary', 'origin')
    if (isAllowed) {
      c.res.headers.set('access-control-allow-origin', origin)
      // For the record cookie that a same-site server renews; nothing else here reads a cookie.
      c.res.headers.set('access-control-allow-credentials', 'true')
    }
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
