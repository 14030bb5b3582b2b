import type { Askfirst } from './askfirst.js'

type Method = (...given: unknown[]) => unknown

const ACTS = 'init acceptAll rejectAll choose withdraw identify open close scan'.split(' ')

/**
 * Puts a queue of calls at `window.askfirst`, until somebody puts the real one there.
 *
 * @param onReal - told of the real one, before any of the calls is made.
 */
export function standIn(onReal?: (real: Askfirst) => void): void {
  let current: object
  const arrived = new Promise<Askfirst>(arrive => {
    Object.defineProperty(window, 'askfirst', {
      configurable: true,
      get: () => current,
      set(real: Askfirst | undefined) {
        if (!real?.$record) return
        // For code that kept what stood here before.
        Object.assign(current, real)
        current = real
        onReal?.(real)
        arrive(real)
      },
    })
  })
  current = callQueue(arrived)
}

/**
 * Stands in for the real one: every call waits for it, in the order of the calls. Until then nothing is granted
 * and there is no receipt; each act answers with a promise, `init` too.
 */
function callQueue(arrived: Promise<Askfirst>): object {
  const calls: Record<string, unknown> = {
    ready: arrived.then(real => real.ready),
    allows: () => false,
    receipt: () => null,
  }
  const call = (name: string, given: unknown[]): Promise<unknown> =>
    arrived.then(real => (real as unknown as Record<string, Method>)[name]?.(...given))
  for (const name of ACTS) calls[name] = (...given: unknown[]) => call(name, given)
  for (const name of ['when', 'on']) {
    calls[name] = (...given: unknown[]) => {
      const done = call(name, given)
      return () => {
        given[1] = () => {} // taken back before it was made
        void done.then(undo => (undo as () => void)())
      }
    }
  }
  return calls
}
