/** What a started call gives back, if anything: run on withdrawal. */
export type Start = () => (() => void) | undefined | void

export interface Calls {
  /** Runs `start` now or when its subject is granted, and again after a withdrawal and a new grant; the answer takes the call back. */
  when(subject: string, start: Start): () => void
  /** Looks again: call it after every change of the record. */
  update(): void
}

interface Call {
  readonly subject: string
  readonly start: Start
  /** What ends the running call; `null` while it is held. */
  end: (() => void) | null
}

/** @param allows - whether a subject, `analytics` or `analytics/matomo`, is granted now; false while nobody knows. */
export function createCalls(allows: (subject: string) => boolean, onError: (error: Error) => void): Calls {
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
    const { subject, start, end } = call
    const may = allows(subject)
    if (may && !end) call.end = attempt(start) ?? (() => {})
    if (!may && end) {
      call.end = null
      attempt(end)
    }
  }

  return {
    when(subject, start) {
      const call: Call = { subject, start, end: null }
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
