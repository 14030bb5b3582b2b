import { type Answers, answerOf } from '../may-run.js'
import type { Held, Waiting } from './held.js'
import type { Kind, Rule } from './rules.js'
import type { Sightings } from './sightings.js'

/** Keeps what may not run now until its turn: on a yes, in the order of the calls, or on a no. */
export interface Hold {
  /** @returns forgets it, and tells whether it was still held. */
  (...waiting: Waiting): () => boolean
  /** What it waits for, as in a mark: `analytics/matomo`. */
  readonly need: string
}

export interface Guard {
  /** How to hold what may not run now; `null`: it may, or is only told of. */
  stops(kind: Kind, target: string): Hold | null
  /** Another record is in force: what is held has its turn, or waits on. */
  update(record: Answers | null): void
  /** Lets everything through from now on; what is held is dropped, for nobody has allowed it. */
  end(): void
}

/** For what answers with a promise: pending, then what `run` gives; a no rejects it. */
export const promised = (hold: Hold, run: () => unknown, _: unknown, args: readonly unknown[]): Promise<unknown> =>
  new Promise((resolve, reject) => hold('promise', run, resolve, reject, args))

/**
 * Gives each of `calls` that is still held its turn, or leaves it there.
 *
 * @param isOver - nobody will allow anything any more.
 */
export type Release = (calls: Iterable<Held>, record: Answers | null, isOver: boolean) => void

/**
 * @param record - what is in force until the first `update`.
 * @param load - gets what releases; asked once, when there is something to release.
 */
export function createGuard(
  rules: readonly Rule[],
  record: Answers | null,
  tell: Sightings['tell'],
  load: () => Promise<(held: Set<Held>) => Release>,
): Guard {
  const held = new Set<Held>()
  let loading: Promise<void> | undefined
  let release: Release | undefined

  /** A host that two services share may be asked once either is granted. */
  const may = (covering: readonly Rule[]): boolean => covering.some(rule => answerOf(rule, record))
  /** Until what releases is there, nothing overtakes what waits in its category and has been allowed meanwhile. */
  const isBehind = ({ category }: Rule): boolean =>
    !release && [...held].some(([waiting]) => waiting[0]?.category === category && may(waiting))
  const settle = (calls: Iterable<Held> = held): void => release?.(calls, record, !rules.length)

  async function arrive(): Promise<void> {
    release = (await load())(held)
    settle()
  }

  return {
    stops(kind, url) {
      const covering = rules.filter(rule => rule.covers(kind, url))
      const [rule] = covering
      if (!rule || (may(covering) && !isBehind(rule))) return null
      const need = `${rule.category}/${rule.service}`
      const sighting = { rule: need, kind, url }
      if (tell(sighting)) return null
      const hold = (...waiting: Waiting) => {
        const call = [covering, sighting, ...waiting] as Held
        held.add(call)
        loading ??= arrive().catch(console.error)
        settle([call])
        return () => held.delete(call)
      }
      return Object.assign(hold, { need })
    },
    update(next) {
      record = next
      settle()
    },
    end() {
      rules = []
      settle()
    },
  }
}
