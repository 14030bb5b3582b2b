import { Hono } from 'hono'
import type { AppDeps, AppEnv } from '../deps.js'

/** The day on which what this server does about the signal last changed. */
const GPC_LAST_UPDATE = '2026-11-22'

/** Whether the process runs, whether it can keep receipts, and that Global Privacy Control is heeded. */
export function healthRoutes({ store }: AppDeps) {
  return new Hono<AppEnv>()
    .get('/healthz', c => c.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' }))
    .get('/readyz', async c => {
      await store.check()
      return c.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' })
    })
    .get('/.well-known/gpc.json', c => c.json({ gpc: true, lastUpdate: GPC_LAST_UPDATE }))
}
