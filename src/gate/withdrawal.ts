import type { Need } from './may-run.js'
import type { Place } from './traces/place.js'
import { sweep, type Traces } from './traces/traces.js'

const KEY = 'askfirst.sweep'
/** A vendor's own timers and unload handlers may write once more after `stop`. */
const AGAIN_AFTER_MS = [1000, 5000]

/** Clears what withdrawn services left, and looks whether it stays away. */
export interface Withdrawal {
  /** Removes these traces now, again in a while, and at the next load. */
  clear(traces: readonly Traces[]): void
  /** Finishes what the page before may not have. */
  resume(): void
}

export interface WithdrawalOptions {
  readonly places: readonly Place[]
  readonly shelf: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  readonly setTimeout: (run: () => void, ms: number) => void
  /** What has been granted anew since is left alone. */
  readonly may: (need: Need) => boolean
  /** Hears after each look which names could not be removed; none when all is gone. */
  readonly onSwept: (left: readonly string[]) => void
}

export function createWithdrawal({ places, shelf, setTimeout, may, onSwept }: WithdrawalOptions): Withdrawal {
  let withdrawn: readonly Traces[] = []

  async function run(): Promise<void> {
    withdrawn = withdrawn.filter(traces => !may(traces))
    onSwept(await sweep(withdrawn, places))
  }

  return {
    clear(traces) {
      const isOther = (old: Traces): boolean => !traces.some(({ service }) => service === old.service)
      withdrawn = [...withdrawn.filter(isOther), ...traces]
      shelf().setItem(KEY, JSON.stringify(withdrawn))
      void run()
      for (const ms of AGAIN_AFTER_MS) setTimeout(() => void run(), ms)
    },
    resume() {
      const kept = shelf().getItem(KEY)
      if (!kept) return
      shelf().removeItem(KEY)
      withdrawn = read(kept)
      void run()
    },
  }
}

/** What a page before this one wrote, or anybody who can write here: only what has the right form. */
function read(text: string): readonly Traces[] {
  const isList = (given: unknown): boolean => Array.isArray(given) && given.every(item => typeof item === 'string')
  try {
    const given: unknown = JSON.parse(text)
    return Array.isArray(given) ? given.filter(item => isList(item?.cookies) && isList(item?.storage)) : []
  } catch {
    return []
  }
}
