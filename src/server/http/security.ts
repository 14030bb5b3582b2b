import type { MiddlewareHandler } from 'hono'
import { base64Of, bytesOf } from '../../contract/log/bytes.js'
import { hashOf } from '../../contract/log/hash.js'

const POLICY = "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

/** The strictest headers. */
export const STRICTEST: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
}

/** On every answer; a route that needs more room sets its own before. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  const { headers } = c.res
  for (const [name, value] of Object.entries(STRICTEST)) if (!headers.has(name)) headers.set(name, value)
}

/** How a policy names exactly this style sheet or script, as it stands in a page. */
export const sourceOf = (text: string): string => `'sha256-${base64Of(hashOf(bytesOf(text)))}'`

/** The policy of a page that has exactly this style sheet inside, and nothing else. */
export const policyWithStyle = (style: string): string => `${POLICY}; style-src ${sourceOf(style)}`
