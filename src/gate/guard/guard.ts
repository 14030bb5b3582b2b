import type { ConsentRecord } from '../../contract/record.js'
import { mayRun } from '../may-run.js'
import type { Kind, Rule } from './rules.js'
import type { Sightings } from './sightings.js'

/** Something that may not run now. */
export interface Stop {
  readonly rule: Rule
  /**
   * Keeps it until its turn: `run` on a yes, in the order of the calls; `drop` on a no, which may be at once.
   *
   * @returns forgets it, and tells whether it was still held.
   */
  hold(run: () => void, drop?: (reason: TypeError) => void): () => boolean
}

export interface Guard {
  /** What stands in the way of this now; `null`: it may run, or is only told of. */
  stops(kind: Kind, target: string): Stop | null
  /** Another record is in force: what is held has its turn, or waits on. */
  update(record: ConsentRecord | null): void
  /** Lets everything through from now on; what is held is dropped, for nobody has allowed it. */
  end(): void
}

type Turn = 'run' | 'drop'

interface Held extends Readonly<Record<Turn, () => void>> {
  readonly rules: readonly Rule[]
}

/** @param record - what is in force until the first `update`. */
export function createGuard(rules: readonly Rule[], record: ConsentRecord | null, tell: Sightings['tell']): Guard {
  const held = new Set<Held>()
  let isUpdating = false

  /** A host that two services share may be asked once either is granted; without an answer it is nothing's turn. */
  function turnOf(covering: readonly Rule[]): Turn | null {
    const verdicts = covering.map(rule => mayRun(rule, record))
    if (verdicts.some(({ may }) => may)) return 'run'
    return verdicts.every(verdict => !verdict.may && verdict.because === 'refused') ? 'drop' : null
  }

  function settle(call: Held, turn = turnOf(call.rules)): void {
    if (!turn || !held.delete(call)) return
    try {
      call[turn]()
    } catch (error) {
      reportError(error) // and goes on with the next
    }
  }

  return {
    stops(kind, target) {
      const covering = rules.filter(rule => rule.covers(kind, target))
      const [rule] = covering
      if (!rule || turnOf(covering) === 'run') return null
      const name = `${rule.category}/${rule.service}`
      if (tell({ rule: name, kind, url: target })) return null
      return {
        rule,
        hold(run, drop) {
          const reason = `askfirst: ${name} is not granted; ${kind} ${target} was not sent`
          const call = { rules: covering, run, drop: () => drop?.(new TypeError(reason)) }
          held.add(call)
          settle(call)
          return () => held.delete(call)
        },
      }
    },
    update(next) {
      record = next
      if (isUpdating) return // what is let go may change the record: those behind it keep their places
      isUpdating = true
      for (const call of held) settle(call)
      isUpdating = false
    },
    end() {
      rules = []
      for (const call of held) settle(call, 'drop')
    },
  }
}
