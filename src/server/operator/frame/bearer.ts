import type { OperatorContext } from './route.js'

/**
 * The token that a program shows in place of a session; `null` without one. No page of another origin can make a browser
 * send this header along with the operators' cookie: it would have to ask first, and is not answered.
 */
export function bearerOf(c: OperatorContext): string | null {
  const [, token = null] = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '') ?? []
  return token
}
