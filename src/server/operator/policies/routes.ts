import type { OperatorDeps } from '../deps.js'
import type { OperatorRoute } from '../frame/route.js'
import { draftRoutes } from './draft-routes.js'
import { publishingRoutes } from './publishing-routes.js'
import { readingRoutes } from './reading-routes.js'
import { policyRoom } from './room.js'
import { textRoutes } from './text-routes.js'

/** What the controller publishes: written, translated, compared, published, archived. */
export function policyRoutes(deps: OperatorDeps): readonly OperatorRoute[] {
  const room = policyRoom(deps)
  // `/policies/new` comes before `/policies/:id`.
  return [...draftRoutes(room), ...textRoutes(room), ...readingRoutes(room), ...publishingRoutes(room)]
}
