import { ADDRESSES, attach, isFrame, MARK } from '../marks.js'
import type { Guard } from './guard.js'

const ADDRESSED = '[src],[srcset],link[href]'
/** Of the links in a page, those that are fetched. */
const FETCHED = /style|load|fetch|connect|icon|manifest/i

/** Holds elements before the browser sees their addresses. */
export interface HeldElements {
  /** Whether this address was held instead of given to the element. */
  keep(element: Element, name: string, value: string): boolean
  /** Holds what has an address already, here and below. */
  scan(root: Node): void
}

export function createHeldElements(guard: Guard): HeldElements {
  function keep(element: Element, name: string, value: string): boolean {
    if (!ADDRESSES.includes(name) || (name === 'href' && !isFetched(element)) || isLoadedOnce(element, name, value)) {
      return false
    }
    const addresses = name === 'srcset' ? value.split(/,?\s+/) : [value]
    for (const address of addresses) {
      const stop = guard.stops(element.localName, address)
      if (!stop) continue
      element.removeAttribute(name)
      if (element instanceof HTMLScriptElement) keepScript(element, value, stop.hold)
      else {
        // The gate's from here on: it draws the placeholder, releases it, and holds it again after a withdrawal.
        element.setAttribute(`data-${name}`, value)
        element.setAttribute(MARK, stop.rule.category)
        element.setAttribute('data-service', stop.rule.service)
        // An image that is in no document is one that the gate never sees.
        stop.hold(() => element.hasAttribute(name) || attach(element))
      }
      return true
    }
    return false
  }

  function visit(element: Element): void {
    for (const name of ADDRESSES) {
      const value = element.getAttribute(name)
      if (value !== null) keep(element, name, value)
    }
  }

  return {
    keep,
    scan(root) {
      if (root instanceof Element) visit(root)
      if ('querySelectorAll' in root) (root as ParentNode).querySelectorAll(ADDRESSED).forEach(visit)
    },
  }
}

const isFetched = (element: Element): boolean => element instanceof HTMLLinkElement && FETCHED.test(element.rel)

/** What the visitor has asked for by a click on the placeholder: a frame that gets the address it was held with. */
const isLoadedOnce = (element: Element, name: string, value: string): boolean =>
  isFrame(element) &&
  element.hasAttribute(MARK) &&
  element.getAttribute(`data-${name}`) === value &&
  navigator.userActivation?.isActive !== false

/** Without an address it has not started: the same element runs later, and its listeners hear of it. */
function keepScript(
  script: HTMLScriptElement,
  src: string,
  hold: (run: () => void, drop: () => void) => unknown,
): void {
  // A parser's script waits for those before it; once it has been held, only `async` says so.
  const { async } = script
  hold(
    () => {
      if (!async) script.async = false
      script.src = src
    },
    () => setTimeout(() => script.dispatchEvent(new Event('error'))),
  )
}
