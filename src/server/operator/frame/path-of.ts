import type { OperatorContext } from './route.js'

/** Where the reader is, as the browser has it: a proxy may have taken a folder off. */
export function pathOf(c: OperatorContext): string {
  const { pathname, search } = new URL(c.req.url)
  return pathname.replace(/^.*?\/operator(?=\/|$)/, c.var.base) + search
}

/**
 * Where to come back to, by an address that can be opened: what a form was answered with is not one, so then it is the page
 * that the form was on.
 */
export function returnPathOf(c: OperatorContext): string {
  if (c.req.method === 'GET') return pathOf(c)
  const referer = c.req.header('referer') ?? ''
  const { pathname, search } = new URL(URL.canParse(referer) ? referer : c.var.base, c.req.url)
  return pathname.startsWith(c.var.base) ? pathname + search : c.var.base
}
