import type { Standing } from '../access/access.js'

/** The server as a place where somebody has a role: an owner there is one of every site. */
export const SERVER = ''

/** May whoever stands so give and take roles in this place? */
export const mayGrant = (standing: Standing, place: string): boolean =>
  (place === SERVER ? standing.server : standing.on(place)) === 'owner'

/**
 * May a link that signs somebody in be shown to whoever stands so? It is as good as being that person, on every site that
 * gives them a role later too: an owner of one site, who could use it, does not vouch for who somebody is.
 */
export const mayHandOverLink = (standing: Standing): boolean => standing.server === 'owner'
