import type { OperatorContext } from './route.js'

/** Where the reader is, as the browser has it: a proxy may have taken a folder off. */
export function pathOf(c: OperatorContext): string {
  const { pathname, search } = new URL(c.req.url)
  return pathname.replace(/^.*?\/operator(?=\/|$)/, c.var.base) + search
}
