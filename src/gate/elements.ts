import type { Site } from '../contract/config.js'
import { ContractError } from '../contract/errors.js'
import { attach, detach, isFrame, MARK, MARKED } from './marks.js'
import type { Need } from './may-run.js'
import { needOf } from './need.js'
import type { ScriptQueue } from './scripts.js'

/** A held element that takes room on the page, for whoever draws in its place. */
export interface HeldFrame extends Need {
  readonly element: HTMLElement
  /** Loads this one now and remembers nothing. */
  loadOnce(): void
}

export interface ElementsOptions {
  readonly site: Site
  readonly queue: ScriptQueue
  readonly may: (need: Need) => boolean
  /** Draws a placeholder; what it returns takes the placeholder away. */
  readonly onHold: (frame: HeldFrame) => () => void
  readonly onError: (error: Error) => void
}

/** Holds and releases the marked elements below a root, in document order. */
export interface Elements {
  scan(root: ParentNode): void
  /** Holds what was loaded once, too, from the next scan on. */
  forgetOnce(): void
}

/** A mark that came too late, or stands where it cannot work. */
const misused = (element: Element, allowed: string): ContractError =>
  new ContractError('INVALID_MARK', {
    path: MARK,
    given: element.outerHTML,
    allowed: `${allowed}, or the browser acts first`,
  })

export function createElements({ site, queue, may, onHold, onError }: ElementsOptions): Elements {
  const released = new WeakSet<Element>()
  const placeholders = new WeakMap<Element, () => void>()
  const broken = new WeakSet<Element>()
  let once = new WeakSet<Element>()

  function needOrNull(element: Element): Need | null {
    if (broken.has(element)) return null
    try {
      if (element instanceof HTMLScriptElement && element.type !== 'text/plain')
        throw misused(element, 'type="text/plain" is needed')
      return needOf(site, element.getAttribute(MARK) ?? '', element.getAttribute('data-service'))
    } catch (error) {
      broken.add(element)
      onError(error as Error)
      return null
    }
  }

  function release(element: Element): void {
    released.add(element)
    if (element instanceof HTMLScriptElement) return queue.run(element, () => released.has(element))
    placeholders.get(element)?.()
    placeholders.delete(element)
    attach(element)
  }

  function hold(element: Element, need: Need | null): void {
    const wasReleased = released.delete(element)
    // What ran cannot be unrun: its service's `stop` and the clearing see to it.
    if (element instanceof HTMLScriptElement) return
    if (detach(element) && !wasReleased) onError(misused(element, 'data-src is needed'))
    if (!need || !isFrame(element) || placeholders.has(element)) return
    const frame = { ...need, element, loadOnce: () => loadOnce(element) }
    placeholders.set(element, onHold(frame))
  }

  function loadOnce(element: Element): void {
    once.add(element)
    release(element)
  }

  function visit(element: Element): void {
    const need = needOrNull(element)
    if (!need || !(may(need) || once.has(element))) hold(element, need)
    else if (!released.has(element)) release(element)
  }

  return {
    scan(root) {
      if (root instanceof Element && root.matches(MARKED)) visit(root)
      for (const element of root.querySelectorAll(MARKED)) visit(element)
    },
    forgetOnce() {
      once = new WeakSet()
    },
  }
}
