import type { OperatorContext } from '../frame/route.js'

/** An address of the operator's pages that keeps the site that they are about. */
export const sitePath = ({ var: { base, site } }: OperatorContext, path: string): string =>
  `${base}${path}?site=${encodeURIComponent(site.site)}`
