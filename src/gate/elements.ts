import { ContractError } from '../contract/errors.js'
import { attach, detach, isFrame, MARK, MARKED } from './marks.js'
import type { Need } from './may-run.js'
import type { ScriptQueue } from './scripts.js'

/** A held element that takes room on the page, for whoever draws in its place. */
export interface HeldFrame extends Need {
  readonly element: HTMLElement
  /** Loads this one now and remembers nothing. */
  loadOnce(): void
}

export interface ElementsOptions {
  /** What a mark's text and its service stand for; `null` for what cannot be granted. */
  readonly needFor: (subject: string, service: string | null) => Need | null
  readonly queue: ScriptQueue
  readonly may: (need: Need) => boolean
  /** Draws a placeholder, once however often it is called; what it returns takes it away, if it is still there. */
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

export function createElements({ needFor, queue, may, onHold, onError }: ElementsOptions): Elements {
  const released = new WeakSet<Element>()
  const placeholders = new WeakMap<Element, () => void>()
  let once = new WeakSet<Element>()

  function release(element: Element): void {
    released.add(element)
    if (element instanceof HTMLScriptElement) return queue.run(element, () => released.has(element))
    placeholders.get(element)?.()
    attach(element)
  }

  function hold(element: Element, need: Need | null): void {
    const wasReleased = released.delete(element)
    // What ran cannot be unrun: its service's `stop` and the clearing see to it.
    if (element instanceof HTMLScriptElement) return
    if (detach(element) && !wasReleased) onError(misused(element, 'data-src is needed'))
    if (!need || !isFrame(element)) return
    placeholders.set(element, onHold({ ...need, element, loadOnce: () => loadOnce(element) }))
  }

  function loadOnce(element: Element): void {
    once.add(element)
    release(element)
  }

  function visit(element: Element): void {
    if (element instanceof HTMLScriptElement && element.type !== 'text/plain') {
      if (!released.has(element)) onError(misused(element, 'type="text/plain" is needed'))
      return void released.add(element)
    }
    const need = needFor(element.getAttribute(MARK) ?? '', element.getAttribute('data-service'))
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
