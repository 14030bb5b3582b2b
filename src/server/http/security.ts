import type { MiddlewareHandler } from 'hono'
import { base64Of, bytesOf } from '../../contract/log/bytes.js'
import { hashOf } from '../../contract/log/hash.js'
import type { AppEnv } from './env.js'

const POLICY = "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

/** The strictest headers. */
export const STRICTEST = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
} as const

/** On every answer; a route that needs more room sets its own before. */
export const securityHeaders: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next()
  if (c.get('isWhole')) return
  const { headers } = c.res
  for (const [name, value] of Object.entries(STRICTEST)) if (!headers.has(name)) headers.set(name, value)
}

/** How a policy names exactly this style sheet or script, as it stands in a page. */
export const sourceOf = (text: string): string => `'sha256-${base64Of(hashOf(bytesOf(text)))}'`

/** The policy of a page that has exactly this style sheet inside, and nothing else. */
export const policyWithStyle = (style: string): string => `${POLICY}; style-src ${sourceOf(style)}`
