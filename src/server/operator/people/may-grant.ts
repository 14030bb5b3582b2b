import type { Standing } from '../access/access.js'
import type { Grant } from '../access/roles.js'

/** The server as a place where somebody has a role: an owner there is one of every site. */
export const SERVER = ''

/** May whoever stands so give and take roles in this place? */
export const mayGrant = (standing: Standing, place: string): boolean =>
  (place === SERVER ? standing.server : standing.on(place)) === 'owner'

/**
 * May a link that signs this person in be shown to whoever stands so? It is as good as being that person: nobody gets by it
 * into a place that is not theirs already.
 */
export const mayHandOverLink = (standing: Standing, grants: readonly Pick<Grant, 'site'>[]): boolean =>
  grants.every(({ site }) => mayGrant(standing, site))
