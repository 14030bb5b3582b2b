import type { ConsentRecord } from '../../contract/record.js'
import { mayRun } from '../may-run.js'
import type { Kind, Rule } from './rules.js'

/** One thing that was, or would have been, held: the `detail` of the DOM event `askfirst:guard`. */
export interface Sighting {
  /** `analytics/matomo` */
  readonly rule: string
  readonly kind: Kind
  /** The address; for `cookie` and `storage` the name. */
  readonly url: string
}

/** Something that may not run now. */
export interface Stop {
  readonly rule: Rule
  /**
   * Keeps it until its turn: `run` on a yes, in the order of the calls; `drop` on a no, which may be at once.
   *
   * @returns forgets it, and tells whether it was still held.
   */
  hold(run: () => void, drop?: () => void): () => boolean
  /** The same as a promise of what `run` gives; a no rejects it with a `TypeError`, an abort with its reason. */
  promise(run: () => unknown, signal?: AbortSignal | null): Promise<unknown>
}

export interface Guard {
  /** What stands in the way of this now; `null`: it may run, or the guard only reports. */
  stops(kind: Kind, target: string): Stop | null
  /** Looks again at what is held: call it after every change of the record. */
  update(): void
  /** What was seen so far, at most {@link SEEN_AT_MOST}. */
  readonly seen: readonly Sighting[]
  /** Lets everything through from now on; what is held is dropped, for nobody has allowed it. */
  end(): void
}

export interface GuardOptions {
  readonly rules: readonly Rule[]
  readonly record: () => ConsentRecord | null
  readonly onSeen: (sighting: Sighting, isFirstOfRule: boolean) => void
  readonly isReport: boolean
  readonly onError: (error: unknown) => void
}

interface Held {
  readonly rules: readonly Rule[]
  readonly run: () => void
  readonly drop: () => void
}

const SEEN_AT_MOST = 500

export function createGuard({ rules, record, onSeen, isReport, onError }: GuardOptions): Guard {
  const held = new Set<Held>()
  const seen: Sighting[] = []
  let isEnded = false
  let isUpdating = false

  /** A host that two services share may be asked once either is granted. */
  function verdictOf(covering: readonly Rule[]): 'yes' | 'no' | 'wait' {
    const now = record()
    const verdicts = covering.map(rule => mayRun(rule, now))
    if (verdicts.some(({ may }) => may)) return 'yes'
    return verdicts.every(verdict => !verdict.may && verdict.because === 'refused') ? 'no' : 'wait'
  }

  function settle(call: Held): void {
    const verdict = isEnded ? 'no' : verdictOf(call.rules)
    if (verdict === 'wait' || !held.delete(call)) return
    try {
      if (verdict === 'yes') call.run()
      else call.drop()
    } catch (error) {
      onError(error)
    }
  }

  function update(): void {
    if (isUpdating) return // what is let go may call what is guarded: those behind it keep their places
    isUpdating = true
    held.forEach(settle)
    isUpdating = false
  }

  return {
    seen,
    update,
    stops(kind, target) {
      // What Askfirst keeps for itself is nobody's to declare.
      if (isEnded || (/^(cookie|storage)$/.test(kind) && /^askfirst\b/.test(target))) return null
      const covering = rules.filter(rule => rule.covers(kind, target))
      const [rule] = covering
      if (!rule) return null
      if (verdictOf(covering) === 'yes') {
        update() // those before it go first
        return null
      }
      const name = `${rule.category}/${rule.service}`
      const sighting = { rule: name, kind, url: target }
      onSeen(sighting, !seen.some(before => before.rule === name))
      if (seen.length < SEEN_AT_MOST) seen.push(sighting)
      if (isReport) return null
      const hold: Stop['hold'] = (run, drop = () => {}) => {
        const call = { rules: covering, run, drop }
        held.add(call)
        settle(call)
        return () => held.delete(call)
      }
      return {
        rule,
        hold,
        promise: (run, signal) =>
          new Promise((resolve, reject) => {
            const forget = hold(
              () => resolve(run()),
              () => reject(new TypeError(`askfirst: ${name} is not granted; ${kind} ${target} was not sent`)),
            )
            const abort = (): void => {
              forget()
              reject(signal?.reason)
            }
            if (signal?.aborted) abort()
            signal?.addEventListener('abort', abort)
          }),
      }
    },
    end() {
      isEnded = true
      update()
    },
  }
}
