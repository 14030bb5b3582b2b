import { Hono } from 'hono'
import type { AppDeps } from '../deps.js'
import type { AppEnv } from '../http/env.js'
import { Refusal } from '../http/refusal.js'
import { readiness } from './ready.js'

/** The day on which what this server does about the signal last changed. */
const GPC_LAST_UPDATE = '2026-11-22'

/** Whether the process runs, whether it can keep receipts, and that Global Privacy Control is heeded. */
export function healthRoutes({ ready, log }: AppDeps) {
  const checked = readiness(ready, log)

  return new Hono<AppEnv>()
    .get('/healthz', c => c.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' }))
    .get('/readyz', async c => {
      const checks = await checked()
      if (Object.values(checks).includes('failing')) {
        throw new Refusal(503, 'UNAVAILABLE', 'This process cannot do its work now. Its log says why.', {
          retryAfterSeconds: RETRY_AFTER_SECONDS,
          members: { checks },
        })
      }
      return c.json({ status: 'ok', checks }, 200, { 'cache-control': 'no-store' })
    })
    .get('/.well-known/gpc.json', c => c.json({ gpc: true, lastUpdate: GPC_LAST_UPDATE }))
}

const RETRY_AFTER_SECONDS = 5
