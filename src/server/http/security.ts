import { sha256 } from '@noble/hashes/sha2.js'
import type { MiddlewareHandler } from 'hono'

const POLICY = "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

/** The strictest headers on every answer; a route that needs more room sets its own before. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  const { headers } = c.res
  const given: [string, string][] = [
    ['content-security-policy', POLICY],
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'no-referrer'],
    ['cross-origin-opener-policy', 'same-origin'],
  ]
  for (const [name, value] of given) if (!headers.has(name)) headers.set(name, value)
}

/** The policy of a page that has exactly this style sheet inside, and nothing else. */
export function policyWithStyle(style: string): string {
  return `${POLICY}; style-src 'sha256-${btoa(String.fromCharCode(...sha256(new TextEncoder().encode(style))))}'`
}
