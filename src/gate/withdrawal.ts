import type { Need } from './may-run.js'
import { type Places, sweep, type Traces } from './traces.js'

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
  readonly places: Places
  readonly shelf: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  readonly setTimeout: (run: () => void, ms: number) => void
  /** What has been granted anew since is left alone. */
  readonly may: (need: Need) => boolean
  /** Hears after each look which names could not be removed; none when all is gone. */
  readonly onSwept: (left: readonly string[]) => void
}

export function createWithdrawal({ places, shelf, setTimeout, may, onSwept }: WithdrawalOptions): Withdrawal {
  let withdrawn: readonly Traces[] = []

  function run(): void {
    withdrawn = withdrawn.filter(traces => !may(traces))
    onSwept(sweep(withdrawn, places))
  }

  return {
    clear(traces) {
      withdrawn = [...withdrawn, ...traces]
      shelf.setItem(KEY, JSON.stringify(withdrawn))
      run()
      for (const ms of AGAIN_AFTER_MS) setTimeout(run, ms)
    },
    resume() {
      const kept = shelf.getItem(KEY)
      if (!kept) return
      shelf.removeItem(KEY)
      try {
        withdrawn = JSON.parse(kept) as Traces[]
        run()
      } catch {
        withdrawn = [] // not as we wrote it
      }
    },
  }
}
