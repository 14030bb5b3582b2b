import type { OperatorDeps } from '../deps.js'
import type { OperatorRoute } from '../frame/route.js'
import { publishingRoutes } from './publishing-routes.js'
import { readingRoutes } from './reading-routes.js'
import { policyRoom } from './room.js'
import { writingRoutes } from './writing-routes.js'

/** What the controller publishes: written, translated, compared, published, archived. */
export function policyRoutes(deps: OperatorDeps): readonly OperatorRoute[] {
  const room = policyRoom(deps)
  // `/policies/new` comes before `/policies/:id`.
  return [...writingRoutes(room), ...readingRoutes(room), ...publishingRoutes(room)]
}
