import type { Patch } from './patches.js'
import type { GuardWay } from './ways.js'

/** An address that no network is asked for and that always fails. */
const NOWHERE = 'blob:null/askfirst'

type Opened = [url: unknown, isAsync: unknown, forget?: () => boolean]

/**
 * A request is opened as ever, so that what is wrong with it is said at once, and held when it is sent. One that is
 * refused or aborted meanwhile is sent nowhere instead: then the browser itself fires each event that belongs to
 * that, once. A synchronous one cannot wait, and fails.
 */
export function guardXhr(guardWay: GuardWay, patch: Patch): void {
  const { prototype } = XMLHttpRequest
  const { open, send } = prototype
  const requests = new WeakMap<XMLHttpRequest, Opened>()

  /** Tells whether it was still held. */
  const forget = (xhr: XMLHttpRequest): boolean | undefined => requests.get(xhr)?.[2]?.()

  function fail(xhr: XMLHttpRequest, isAsync: boolean): void {
    open.call(xhr, 'GET', NOWHERE, isAsync)
    send.call(xhr)
  }

  patch<XMLHttpRequest>(prototype, 'open', (run, xhr, [, url, isAsync = true]) => {
    forget(xhr)
    run()
    requests.set(xhr, [url, isAsync])
  })
  guardWay<XMLHttpRequest>(
    prototype,
    'send',
    'xhr',
    (hold, run, xhr) => {
      const request = requests.get(xhr)
      if (!request?.[1]) return fail(xhr, false)
      request[2] = hold('call', run, () => fail(xhr, true))
    },
    (_, xhr) => requests.get(xhr)?.[0],
  )
  patch<XMLHttpRequest>(prototype, 'abort', (run, xhr) => {
    if (forget(xhr)) fail(xhr, true)
    return run()
  })
}
