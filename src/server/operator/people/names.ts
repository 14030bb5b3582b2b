import type { OperatorContext } from '../frame/route.js'
import { SERVER } from './may-grant.js'

/** What a place is called where somebody has a role. */
export const placeName = (c: OperatorContext, place: string): string =>
  place === SERVER ? c.var.texts.people.everySite : place

/** An address of this room; it keeps the site that the pages are about. */
export function peoplePath(c: OperatorContext, path: string, query: Readonly<Record<string, string>> = {}): string {
  return `${c.var.base}/people${path}?${new URLSearchParams({ site: c.var.site.site, ...query })}`
}
