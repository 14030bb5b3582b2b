import type { MiddlewareHandler } from 'hono'
import { html } from 'hono/html'
import { basePathOf } from './base-path.js'
import { pageOf } from './layout.js'

/**
 * What every answer below `/operator` says of itself. `same-origin`, not `no-referrer`: with
 * that, browsers send forms with `Origin: null`, which {@link sameOrigin} could not tell from a foreign one.
 *
 * @see https://fetch.spec.whatwg.org/#append-a-request-origin-header
 */
const HEADERS: readonly (readonly [string, string])[] = [
  [
    'Content-Security-Policy',
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  ],
  ['Cache-Control', 'private, no-store'],
  ['Referrer-Policy', 'same-origin'],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Robots-Tag', 'noindex'],
]

/** Closes every answer as far as it goes; a route that needs another header sets its own. */
export const operatorHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  for (const [name, value] of HEADERS) if (!c.res.headers.has(name)) c.res.headers.set(name, value)
}

/** Lets a request that changes something pass only from one of these pages: browsers name the origin of every form. */
export function sameOrigin(publicUrl: string): MiddlewareHandler {
  const { origin } = new URL(publicUrl)
  const base = basePathOf(publicUrl)
  return async (c, next) => {
    const changesNothing = c.req.method === 'GET' || c.req.method === 'HEAD'
    if (changesNothing || c.req.header('origin') === origin) return next()
    const why = html`<p>Nothing was done: the form was not sent from ${origin}. Open the pages <a href="${origin}${base}">there</a>.</p>`
    return c.html(pageOf({ base, title: 'Refused', operator: null }, why), 403)
  }
}
