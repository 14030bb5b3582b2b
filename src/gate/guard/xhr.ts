import type { Guard } from './guard.js'
import type { Patches } from './patches.js'

/** An address that no network is asked for and that always fails. */
const NOWHERE = 'blob:null/askfirst'

/**
 * A request is opened as ever, so that what is wrong with it is said at once, and held when it is sent. One that is
 * refused or aborted meanwhile is sent nowhere instead: then the browser itself fires each event that belongs to
 * that, once. A synchronous one cannot wait, and fails.
 */
export function guardXhr({ XMLHttpRequest }: typeof globalThis, { method }: Patches, guard: Guard): void {
  const { prototype } = XMLHttpRequest
  const { open, send } = prototype
  const opened = new WeakMap<XMLHttpRequest, readonly [url: unknown, isAsync: unknown]>()
  const held = new WeakMap<XMLHttpRequest, () => boolean>()

  const forget = (xhr: XMLHttpRequest): boolean | undefined => held.get(xhr)?.()

  function fail(xhr: XMLHttpRequest, isAsync: boolean): void {
    Reflect.apply(open, xhr, ['GET', NOWHERE, isAsync])
    Reflect.apply(send, xhr, [])
  }

  method(prototype, 'open', (run, xhr, [, url, isAsync = true]) => {
    forget(xhr)
    run()
    opened.set(xhr, [url, isAsync])
  })
  method(prototype, 'send', (run, xhr) => {
    const [url, isAsync] = opened.get(xhr) ?? ['']
    const stop = guard.stops('xhr', String(url))
    if (!stop) return run()
    if (!isAsync) return fail(xhr, false)
    return void held.set(
      xhr,
      stop.hold(run, () => fail(xhr, true)),
    )
  })
  method(prototype, 'abort', (run, xhr) => {
    if (forget(xhr)) fail(xhr, true)
    return run()
  })
}
