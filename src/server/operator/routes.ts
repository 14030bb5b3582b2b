import { Hono } from 'hono'
import { basePathOf } from './base-path.js'
import type { OperatorDeps, OperatorEnv } from './deps.js'
import { exportRoutes } from './export-routes.js'
import { pageOf } from './layout.js'
import { mailRoutes } from './mail-routes.js'
import { problem } from './problem.js'
import { operatorHeaders, sameOrigin } from './protection.js'
import { receiptRoutes } from './receipt-routes.js'
import { signInRoutes } from './sign-in-routes.js'
import { STYLE, STYLE_FILE } from './style.js'

const A_YEAR = 'public, max-age=31536000, immutable'

/** The pages of those who answer for the log; mounted at `/operator`. Only the style and the sign-in are open to all. */
export function operatorRoutes(deps: OperatorDeps): Hono {
  const base = basePathOf(deps.publicUrl)
  const pages = new Hono<OperatorEnv>()
    .use(operatorHeaders, sameOrigin(deps.publicUrl))
    .get(`/${STYLE_FILE}`, c =>
      c.body(STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': A_YEAR }),
    )
    .route('/', signInRoutes(deps))
    .use(async (c, next) => {
      const session = await deps.auth.session(c.req.raw)
      if (!session) {
        const isExport = new URL(c.req.url).pathname.endsWith('/export')
        return isExport
          ? problem(401, 'SIGNED_OUT', `Sign in at ${base}/sign-in first.`)
          : c.redirect(`${base}/sign-in`, 303)
      }
      c.set('operator', session.email)
      return next()
    })
    .route('/', receiptRoutes(deps))
    .route('/mail', mailRoutes(deps))
    .route('/export', exportRoutes(deps))
    .get('*', c => {
      const { pathname } = new URL(c.req.url)
      return pathname.endsWith('/operator/') ? c.redirect(base, 301) : c.html(noSuchPage(base, c.get('operator')), 404)
    })
  return new Hono().route('/', pages)
}

const noSuchPage = (base: string, operator: string) =>
  pageOf({ base, title: 'No such page', operator }, 'There is nothing at this address. The pages are named above.')
