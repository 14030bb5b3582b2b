import type { OperatorContext } from '../frame/route.js'

/** An address of the account's forms: it keeps the site that the pages are about. */
export const accountPath = (c: OperatorContext, path: string): string =>
  `${c.var.base}/account/${path}?site=${encodeURIComponent(c.var.site.site)}`
