import { Refusal } from './refusal.js'

const MINUTE_MS = 60_000

/** More keys than this in one window are an attack with many addresses; forgetting them keeps memory bounded. */
const KEYS_AT_MOST = 100_000

export interface RateLimit {
  /** @throws {Refusal} 429 when `key` would have more than its number in this window; these are not counted then. */
  count(key: string, many?: number): void
}

/** Counts by fixed windows, by themselves minutes, in memory only: with several processes, each counts for itself. */
export function createRateLimit(most: number, now: () => number, windowMs = MINUTE_MS): RateLimit {
  const counts = new Map<string, number>()
  let window = 0

  return {
    count(key, many = 1) {
      const at = now()
      if (Math.floor(at / windowMs) !== window || counts.size >= KEYS_AT_MOST) {
        window = Math.floor(at / windowMs)
        counts.clear()
      }
      const count = (counts.get(key) ?? 0) + many
      if (count > most) {
        throw new Refusal(429, 'TOO_MANY', 'Too many from one network; send it again later.', {
          retryAfterSeconds: Math.max(1, Math.ceil(((window + 1) * windowMs - at) / 1000)),
        })
      }
      counts.set(key, count)
    },
  }
}
