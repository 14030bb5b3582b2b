import { attach, detach, isFrame, MARK, MARKED } from './marks.js'
import type { Condition, Need } from './may-run.js'
import type { ScriptQueue } from './scripts.js'
import { unfold } from './templates.js'

/** A held element that takes room on the page, for whoever draws in its place. */
export interface HeldFrame extends Need {
  readonly element: HTMLElement
  /** Loads this one now and remembers nothing. */
  loadOnce(): void
}

export interface ElementsOptions {
  /** What a mark's text and its service stand for; `null` for what cannot be granted. */
  readonly needFor: (subject: string, service: string | null) => Condition | null
  readonly queue: ScriptQueue
  readonly may: (need: Condition) => boolean
  /** Draws a placeholder, once however often it is called; what it returns takes it away, if it is still there. */
  readonly onHold: (frame: HeldFrame) => () => void
  /** A mark that came too late, or stands where it cannot work. */
  readonly onMisuse: (element: Element) => void
}

/** Holds and releases the marked elements below a root, in document order. */
export interface Elements {
  scan(root: ParentNode): void
  /** Holds what was loaded once, too, from the next scan on. */
  forgetOnce(): void
}

export function createElements({ needFor, queue, may, onHold, onMisuse }: ElementsOptions): Elements {
  const released = new WeakSet<Element>()
  /** What ends an element's last state, if it has not ended: its placeholder taken away, or its fragment. */
  const endings = new WeakMap<Element, () => void>()
  let once = new WeakSet<Element>()

  const end = (element: Element): void => endings.get(element)?.()

  function release(element: Element): void {
    released.add(element)
    end(element)
    if (element instanceof HTMLTemplateElement) endings.set(element, unfold(element, scan))
    else attach(element)
  }

  function hold(element: Element, need: Condition | null): void {
    const wasReleased = released.delete(element)
    if (wasReleased) end(element)
    if (detach(element) && !wasReleased) onMisuse(element)
    if (!need || need.onRefusal || !isFrame(element)) return
    endings.set(element, onHold({ ...need, element, loadOnce: () => loadOnce(element) }))
  }

  function loadOnce(element: Element): void {
    once.add(element)
    release(element)
  }

  /** What ran cannot be unrun: its service's `stop` and the clearing see to it. */
  function visitScript(script: HTMLScriptElement, need: Condition | null): void {
    if (released.has(script)) return
    const isMisused = script.type !== 'text/plain'
    if (isMisused) onMisuse(script)
    else if (!need || !may(need)) return
    // By its turn it may have been taken back; then the next grant finds it again.
    else queue.run(script, () => may(need) || !released.delete(script))
    released.add(script)
  }

  function visit(element: Element): void {
    const need = needFor(element.getAttribute(MARK) ?? '', element.getAttribute('data-service'))
    if (element instanceof HTMLScriptElement) visitScript(element, need)
    else if (!need || !(may(need) || once.has(element))) hold(element, need)
    else if (!released.has(element)) release(element)
  }

  function scan(root: ParentNode): void {
    if (root instanceof Element && root.matches(MARKED)) visit(root)
    for (const element of root.querySelectorAll(MARKED)) visit(element)
  }

  return {
    scan,
    forgetOnce() {
      once = new WeakSet()
    },
  }
}
