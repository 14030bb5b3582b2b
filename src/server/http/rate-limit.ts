import { Refusal } from './refusal.js'

const WINDOW_MS = 60_000

/** More keys than this in one window are an attack with many addresses; forgetting them keeps memory bounded. */
const KEYS_AT_MOST = 100_000

export interface RateLimit {
  /** @throws {Refusal} 429 when `key` would have more than its number in this minute; these are not counted then. */
  count(key: string, many?: number): void
}

/** Counts by fixed minutes, in memory only: with several processes, each counts for itself. */
export function createRateLimit(perMinute: number, now: () => number): RateLimit {
  const counts = new Map<string, number>()
  let window = 0

  return {
    count(key, many = 1) {
      const at = now()
      if (Math.floor(at / WINDOW_MS) !== window || counts.size >= KEYS_AT_MOST) {
        window = Math.floor(at / WINDOW_MS)
        counts.clear()
      }
      const count = (counts.get(key) ?? 0) + many
      if (count > perMinute) {
        throw new Refusal(429, 'TOO_MANY', 'Too many from one network; send it again later.', {
          retryAfterSeconds: Math.max(1, Math.ceil(((window + 1) * WINDOW_MS - at) / 1000)),
        })
      }
      counts.set(key, count)
    },
  }
}
