import type { OperatorContext } from './route.js'

/** Gives the browser cookies as they were made. */
export function giveCookies(c: OperatorContext, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
}
