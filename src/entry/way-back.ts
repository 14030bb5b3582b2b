import type { InForce } from '../consent/in-force.js'
import type { Site } from '../contract/site.js'
import { createTrigger, type Trigger } from '../ui/trigger.js'
import { whenQuiet } from './quiet.js'

const KEY = 'askfirst.label'
const OPENERS = '[data-askfirst-open]'

export interface WayBackOptions extends Pick<InForce, '$record' | '$mustAsk'> {
  readonly site: Site
  readonly shelf: () => Pick<Storage, 'getItem' | 'setItem'>
  readonly open: () => void
  /** The trigger's label for the present state, in the visitor's language; loads the interface. Nothing when that fails. */
  readonly label: () => Promise<unknown>
}

/**
 * Keeps a way back to the choices on every page: the trigger, and any element that the page marks.
 * The label is kept with the choice it was made for, so that a returning visitor's page loads nothing for it.
 */
export function keepWayBack({ site, $record, $mustAsk, shelf, open, label }: WayBackOptions): void {
  let trigger: Trigger | null = null

  async function update(): Promise<void> {
    const isOff = site.trigger === 'off' || (site.trigger === 'auto' && document.querySelector(OPENERS))
    if (isOff || $mustAsk.get()) return trigger?.()
    // Another choice or language needs another label.
    const madeFor = `${$record.get()?.receipt},${document.documentElement.lang || navigator.language},`
    let kept = shelf().getItem(KEY)
    if (!kept?.startsWith(madeFor)) {
      const made = await label()
      if (!made) return
      kept = madeFor + made
      shelf().setItem(KEY, kept)
    }
    trigger ??= createTrigger(open)
    trigger(kept.slice(madeFor.length))
  }

  // Nobody waits for it: the first look into a storage takes milliseconds, and so does drawing.
  const later = (): unknown => whenQuiet(update)
  $record.subscribe(later)
  new MutationObserver(later).observe(document.documentElement, { attributeFilter: ['lang'] })
  document.addEventListener('click', event => {
    // The path's first is the true target, in whatever shadow root it is.
    if (!(event.composedPath()[0] as Element).closest?.(OPENERS)) return
    event.preventDefault()
    open()
  })
}
