import { type Context, Hono } from 'hono'
import { KEPT_NOWHERE, notFound } from './answers.js'
import { choiceRoutes } from './choice-routes.js'
import type { EmailDeps, Found } from './deps.js'
import { keepHit } from './hits.js'
import { PIXEL } from './pixel.js'

/** What the addresses in a mail lead to; mounted at `/e`. None of them sets a cookie, and a GET changes no choice. */
export function emailRoutes(deps: EmailDeps): Hono {
  const { read, now, onError } = deps

  /** Never in the way of what the recipient asked for. */
  async function note(c: Context, { mark, site }: Found<'open' | 'click'>): Promise<void> {
    const asked = { method: c.req.method, header: (name: string) => c.req.header(name) }
    await keepHit(deps, { site, mark, asked, at: now() }).catch(onError)
  }

  return new Hono()
    .get('/o/:token', async c => {
      const found = read(c.req.param('token'), 'open')
      if (!found) return notFound()
      await note(c, found)
      return c.body(PIXEL, 200, { ...KEPT_NOWHERE, 'Content-Type': 'image/gif' })
    })
    .get('/c/:token', async c => {
      const found = read(c.req.param('token'), 'click')
      if (!found) return notFound()
      await note(c, found)
      return c.body(null, 302, { ...KEPT_NOWHERE, Location: found.mark.target })
    })
    .route('/u', choiceRoutes(deps))
}
