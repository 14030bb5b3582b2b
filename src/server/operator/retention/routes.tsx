import type { OperatorDeps } from '../deps.js'
import type { OperatorRoute } from '../frame/route.js'
import { holdRoutes } from './hold-routes.js'
import { runRoutes } from './run-routes.js'
import { retentionPage } from './shown.js'

/** How long what is kept is kept, legal holds, and runs. */
export const retentionRoutes = (deps: OperatorDeps): readonly OperatorRoute[] => [
  { method: 'GET', path: '/retention', least: 'reader', on: 'site', answer: c => retentionPage(deps).shown(c) },
  ...runRoutes(deps),
  ...holdRoutes(deps),
]
