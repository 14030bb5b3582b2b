import type { MiddlewareHandler } from 'hono'
import type { OperatorEnv } from '../deps.js'
import { bearerOf } from './bearer.js'
import { page } from './page.js'
import { filled } from './speech.js'

/**
 * What every answer below `/operator` says of itself. `same-origin`, not `no-referrer`: with
 * that, browsers send forms with `Origin: null`, which {@link sameOrigin} could not tell from a foreign one.
 *
 * @see https://fetch.spec.whatwg.org/#append-a-request-origin-header
 */
const HEADERS: readonly (readonly [string, string])[] = [
  [
    'Content-Security-Policy',
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
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

/**
 * Lets a request that changes something pass only from one of these pages: browsers name the origin of every form. A
 * program that shows a token has no origin, and no cookie of it counts.
 */
export function sameOrigin(publicUrl: string): MiddlewareHandler<OperatorEnv> {
  const { origin } = new URL(publicUrl)
  return async (c, next) => {
    const changesNothing = c.req.method === 'GET' || c.req.method === 'HEAD'
    if (changesNothing || c.req.header('origin') === origin || bearerOf(c) !== null) return next()
    const { refused, refusedText } = c.var.texts.frame
    return page(c, { title: refused }, filled(refusedText, { origin }), 403)
  }
}
