import { DAY_MS } from '../../day.js'
import type { Retention } from './retention.js'

/** How often somebody looks whether today's run is still to be made. */
const EVERY_MS = 30 * 60_000
export interface DailyOptions {
  readonly retention: Retention
  readonly sites: readonly string[]
  /** Milliseconds since the Unix epoch. */
  now(): number
  onError(error: unknown): void
  /** Default: half an hour. */
  readonly everyMs?: number
}

/** Makes a run of each site each day (UTC), whichever of the processes looks first; one that was broken off is made again. */
export function keepDaily({ retention, sites, now, onError, everyMs = EVERY_MS }: DailyOptions) {
  let looking: Promise<void> | null = null

  async function look(): Promise<void> {
    const today = Math.floor(now() / DAY_MS) * DAY_MS
    for (const site of sites) {
      try {
        const runs = await retention.runs.newest(site)
        const isDone = runs.some(
          ({ operator, startedAt, endedAt }) => operator === DAILY && startedAt >= today && endedAt,
        )
        if (!isDone) await retention.run(site, DAILY)
      } catch (error) {
        onError(error)
      }
    }
  }

  function lookOnce(): Promise<void> {
    looking ??= look().finally(() => {
      looking = null
    })
    return looking
  }
  const timer = setInterval(() => void lookOnce(), everyMs)
  timer.unref()

  return {
    /** Looks now. */
    look: lookOnce,
    async stop(): Promise<void> {
      clearInterval(timer)
      await retention.stop()
      await looking
    },
  }
}

/** Who makes the daily run, in the log and in the audit log. */
const DAILY = 'system'
