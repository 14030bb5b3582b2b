import type { Askfirst } from './askfirst.js'

/** A stand-in for the real one, or the real one itself, by the names that page code calls. */
type ByName = Record<string | symbol, unknown>
type Method = (...given: unknown[]) => unknown

/**
 * Stands in for the real one at `window.askfirst`: every call waits for it, in the order of the calls. Until then nothing
 * is granted and there is no receipt; each act answers with a promise, `init` too.
 *
 * @returns the real one, when it arrives.
 */
export function callQueue(): Promise<Askfirst> {
  let real: Askfirst | undefined
  const arrived = new Promise<Askfirst>(arrive => {
    Object.defineProperty(window, 'askfirst', {
      get: () => real ?? queue,
      set(given: Askfirst | undefined) {
        // For code that kept what stands here now.
        if (given?.$record) arrive(Object.assign(early, (real = given)))
      },
    })
  })
  const early: ByName = {
    ready: arrived.then(it => it.ready),
    allows: () => false,
    receipt: () => null,
    // No record: by that the real one knows that it is the first.
    $record: real,
    // oxlint-disable-next-line no-thenable -- it is none: who awaits what stands here would wait for a call named so
    then: real,
  }
  const queue: ByName = new Proxy(early, {
    get(known, name) {
      if (name in known) return known[name]
      return (...given: unknown[]) => {
        const done = arrived.then(it => ((it as unknown as ByName)[name] as Method)(...given))
        // Acts are given one thing at most, `when` and `on` a listener too: that is taken back, made or not.
        if (!given[1]) return done
        return () => {
          given[1] = () => {}
          void done.then(undo => (undo as Method)())
        }
      }
    },
  })
  return arrived
}
