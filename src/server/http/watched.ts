import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Watch } from '../watch.js'

/** The methods that any route here has; whoever asks can write others, without end. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS'])

/** Tells of each answer, also of those that are errors. */
export function watched(watch: Required<Watch>): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now()
    await next()
    const method = METHODS.has(c.req.method) ? c.req.method : 'other'
    watch.answered({ method, route: routePath(c), status: c.res.status, ms: performance.now() - start })
  }
}
