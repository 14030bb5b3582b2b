import type { Need } from './may-run.js'

/** What a started call gives back, if anything: run on withdrawal. */
export type Start = () => (() => void) | undefined | void

export interface Calls {
  /** Runs `start` now or when its need is granted, and again after a withdrawal and a new grant; the answer takes the call back. */
  when(need: Need, start: Start): () => void
  /** Looks again: call it after every change of the record. */
  update(): void
}

interface Call {
  readonly need: Need
  readonly start: Start
  /** What ends the running call; `null` while it is held. */
  end: (() => void) | null
}

export function createCalls(may: (need: Need) => boolean, onError: (error: Error) => void): Calls {
  const calls = new Set<Call>()

  function attempt<T>(run: () => T): T | undefined {
    try {
      return run()
    } catch (error) {
      onError(error as Error)
      return undefined
    }
  }

  function update(call: Call): void {
    const { need, start, end } = call
    if (may(need) && !end) call.end = attempt(start) ?? (() => {})
    if (!may(need) && end) {
      call.end = null
      attempt(end)
    }
  }

  return {
    when(need, start) {
      const call: Call = { need, start, end: null }
      calls.add(call)
      update(call)
      return () => {
        calls.delete(call)
        if (call.end) attempt(call.end)
      }
    },
    update: () => calls.forEach(update),
  }
}
