import type { Context } from 'hono'
import type { AppEnv } from './env.js'

/** A header of the request, from what the runtime has read already where it tells: `Headers` are slow to make. */
export function headerOf(c: Context<AppEnv>, name: 'content-length' | 'cookie' | 'origin' | 'x-forwarded-for') {
  const { headers } = c.env ?? {}
  if (!headers) return c.req.header(name)
  const given = headers[name]
  return typeof given === 'string' ? given : given?.join(', ')
}
