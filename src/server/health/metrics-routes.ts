import { Hono } from 'hono'
import { problemResponse, Refusal } from '../http/refusal.js'
import type { Metrics } from './metrics.js'

/**
 * `GET /metrics` for Prometheus.
 *
 * @param token - who asks has to name it (`Authorization: Bearer …`); `null`: everybody may ask.
 */
export function metricsRoutes({ text, contentType }: Metrics, token: string | null): Hono {
  return new Hono().get('/', async c => {
    if (token !== null && !(await isSame(c.req.header('authorization') ?? '', `Bearer ${token}`))) {
      const answer = problemResponse(new Refusal(401, 'TOKEN_NEEDED', 'The metrics need the token of the config.'))
      answer.headers.set('www-authenticate', 'Bearer')
      return answer
    }
    return c.body(await text(), 200, { 'content-type': contentType, 'cache-control': 'no-store' })
  })
}

/** Compares digests, so that how long it takes tells nothing about the secret. */
async function isSame(given: string, expected: string): Promise<boolean> {
  const [a, b] = await Promise.all([given, expected].map(digest))
  return a === b
}

async function digest(text: string): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).join()
}
