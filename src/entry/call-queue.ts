import type { Askfirst } from './askfirst.js'

type Method = (...given: unknown[]) => unknown

const ACTS = 'init acceptAll rejectAll choose withdraw identify open close scan'.split(' ')

/**
 * Stands in for the real one: every call waits for it, in the order of the calls. Until then nothing is granted
 * and there is no receipt; each act answers with a promise, `init` too.
 */
export function callQueue(arrived: Promise<Askfirst>): object {
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
