import type { Figure } from '../health/metrics.js'
import type { ReadyCheck } from '../health/ready.js'
import type { LogStore } from '../stores/log-store.js'

/** Thirty times what a proof may take: somebody has to look. */
const BEHIND_MS = 60_000

/** How long the receipt that has waited longest for its place has waited, in milliseconds; 0 when none waits. */
export async function lagMs(store: Pick<LogStore, 'sitesWaiting' | 'waiting'>, now: number): Promise<number> {
  const oldest = await Promise.all((await store.sitesWaiting()).map(site => store.waiting(site, 1)))
  return Math.max(0, ...oldest.flat().map(({ receivedAt }) => now - receivedAt))
}

/** Is some process giving receipts their places? */
export function logCheck(store: LogStore, now: () => number): ReadyCheck {
  return {
    name: 'log',
    async check() {
      const lag = await lagMs(store, now())
      if (lag >= BEHIND_MS) throw new Error(`the log is ${Math.round(lag / 1000)} s behind`)
    },
  }
}

export function lagFigure(store: LogStore, now: () => number): Figure {
  return {
    name: 'askfirst_log_lag_seconds',
    help: 'How long the receipt that waits longest for its place in the log has waited',
    read: async () => (await lagMs(store, now())) / 1000,
  }
}
