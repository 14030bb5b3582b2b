import { Hono } from 'hono'
import { createTokens } from './access/tokens.js'
import { accountRoutes } from './account/routes.js'
import { auditRoutes } from './audit/routes.js'
import type { OperatorDeps, OperatorEnv } from './deps.js'
import { exportRoutes } from './export/routes.js'
import { basePathOf } from './frame/base-path.js'
import { faultAnswer } from './frame/faults.js'
import { guard } from './frame/guard.js'
import { islandRoutes } from './frame/island-routes.js'
import { languageRoutes } from './frame/language-routes.js'
import { page } from './frame/page.js'
import { operatorHeaders, sameOrigin } from './frame/protection.js'
import type { OperatorRoute } from './frame/route.js'
import { LANGUAGES, languageOf } from './frame/speech.js'
import { styleRoutes } from './frame/style-routes.js'
import { integrityRoutes } from './integrity/routes.js'
import { mailRoutes } from './mail/routes.js'
import { overviewRoutes } from './overview/routes.js'
import { peopleRoutes } from './people/routes.js'
import { policyRoutes } from './policies/routes.js'
import { receiptRoutes } from './receipts/routes.js'
import { requestRoutes } from './requests/routes.js'
import { retentionRoutes } from './retention/routes.js'
import { signInRoutes } from './sign-in/routes.js'
import { siteRoutes } from './sites/routes.js'

/** Every address of the operator's pages; one line a room. */
export const operatorTable = (deps: OperatorDeps): readonly OperatorRoute[] => [
  ...styleRoutes,
  ...islandRoutes(deps),
  ...languageRoutes,
  ...signInRoutes(deps),
  ...overviewRoutes(deps),
  ...receiptRoutes(deps),
  ...exportRoutes(deps),
  ...policyRoutes(deps),
  ...requestRoutes(deps),
  ...retentionRoutes(deps),
  ...mailRoutes(deps),
  ...integrityRoutes(deps),
  ...siteRoutes(deps),
  ...peopleRoutes(deps),
  ...auditRoutes(deps),
  ...accountRoutes(deps),
]

/** The pages of those who answer for the log; mounted at `/operator`. */
export function operatorRoutes(deps: OperatorDeps, table = operatorTable(deps)): Hono {
  const base = basePathOf(deps.publicUrl)
  const guarded = { ...deps, tokens: createTokens(deps.database, deps.now) }
  const pages = new Hono<OperatorEnv>().use(operatorHeaders, async (c, next) => {
    const language = languageOf(c)
    c.set('base', base)
    c.set('language', language)
    c.set('texts', LANGUAGES[language].texts)
    c.set('operator', null)
    c.set('role', null)
    c.set('sites', [])
    c.set('standing', null)
    c.set('forPrograms', false)
    return next()
  })
  pages.use(sameOrigin(deps.publicUrl))
  pages.onError((error, c) => faultAnswer(error, c, deps.log))
  for (const route of table) pages.on(route.method, [route.path || '/'], guard(route, guarded), route.answer)
  pages.get('*', guard(nowhere, guarded), nowhere.answer)
  return new Hono().route('/', pages)
}

/** Whoever is not signed in learns nothing of what there is. */
const nowhere: OperatorRoute = {
  method: 'GET',
  path: '*',
  least: 'reader',
  on: 'site',
  answer: c => {
    const { pathname } = new URL(c.req.url)
    const { base, texts } = c.var
    if (pathname.endsWith('/operator/')) return c.redirect(base, 301)
    return page(c, { title: texts.frame.noPage }, texts.frame.noPageText, 404)
  },
}
