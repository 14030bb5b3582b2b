import type { Host, Interface } from '../ui/host.js'
import type { Loader } from './loader.js'

/** The interface as the rest sees it: loaded when first called. Each promise fails with what kept it from loading. */
export interface LateInterface {
  open(): Promise<void>
  close(): Promise<void>
  /** Grants this besides what is granted, by the notice that placeholders are part of. */
  allow(subject: string, trusted: boolean): Promise<void>
  /** The trigger's label for the present state. */
  label(): Promise<string>
}

/** Waits until the page has been painted. */
const painted = (): Promise<void> | undefined =>
  performance.getEntriesByName('first-contentful-paint').length > 0
    ? undefined
    : new Promise(resolve => {
        requestAnimationFrame(() => setTimeout(resolve))
        setTimeout(resolve, 1000) // a page in the background is never painted
      })

/**
 * Mounts `askfirst-ui.js` when it is first needed: at once if the visitor has to be asked.
 *
 * @param before - what has to be over first, for it may answer for the visitor. It does not fail.
 */
export function createInterface(
  host: Host,
  loader: Loader,
  before: Promise<unknown>,
  onError: (error: Error) => void,
): LateInterface {
  let loading: Promise<Interface> | null = null

  function load(): Promise<Interface> {
    loading ??= Promise.all([loader('askfirst-ui'), painted(), before]).then(([{ mount }]) => mount(host))
    loading.catch(() => {
      loading = null // the next call tries again
    })
    return loading
  }

  host.$mustAsk.subscribe(async () => {
    await before
    if (host.$mustAsk.get()) load().catch(onError)
  })

  return {
    open: () => load().then(ui => ui.open()),
    close: async () => (await loading)?.close(),
    allow: (subject, trusted) => load().then(ui => ui.allow(subject, trusted)),
    label: () => load().then(ui => ui.triggerLabel()),
  }
}
