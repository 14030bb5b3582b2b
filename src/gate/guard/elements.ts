import { ADDRESSES, isFrame, MARK } from '../marks.js'
import type { Guard, Stop } from './guard.js'

const ADDRESSED = '[src],[srcset],[data],[poster],link[href]'
/** Of the links in a page, those that are fetched. */
const FETCHED = /style|load|fetch|connect|icon|manifest/i

/** Holds elements before the browser sees their addresses. */
export interface HeldElements {
  /** Whether this address was held instead of given to the element. */
  keep(element: Element, name: string, value: string): boolean
  /** Holds what has an address already, here and below. */
  scan(root: Node): void
}

export function createHeldElements({ stops }: Guard): HeldElements {
  function keep(element: Element, name: string, value: string): boolean {
    if (!isFetched(element, name) || isLoadedOnce(element, name, value)) return false
    let stop: Stop | null = null
    for (const address of name === 'srcset' ? value.split(/,?\s+/) : [value]) stop ??= stops(element.localName, address)
    if (stop) hold(element, name, value, stop)
    return !!stop
  }

  return {
    keep,
    scan(root) {
      const { querySelectorAll } = root as Partial<ParentNode> // a text has neither of the two
      for (const element of [root as Partial<Element>, ...(querySelectorAll?.call(root, ADDRESSED) ?? [])]) {
        for (const name of ADDRESSES) {
          const value = element.getAttribute?.(name)
          if (value) keep(element as Element, name, value)
        }
      }
    },
  }
}

const isFetched = (element: Element, name: string): boolean =>
  ADDRESSES.includes(name) && (name !== 'href' || (element instanceof HTMLLinkElement && FETCHED.test(element.rel)))

/** What the visitor has asked for by a click on the placeholder: a frame that gets the address it was held with. */
const isLoadedOnce = (element: Element, name: string, value: string): boolean =>
  isFrame(element) &&
  element.hasAttribute(MARK) &&
  element.getAttribute(`data-${name}`) === value &&
  navigator.userActivation?.isActive !== false

/**
 * A script without an address has not started: the same element runs later, and its listeners hear of it. Anything
 * else is the gate's from here on: it draws the placeholder, releases it, and holds it again after a withdrawal.
 */
function hold(element: Element, name: string, value: string, stop: Stop): void {
  const isScript = element instanceof HTMLScriptElement
  // A parser's script waits for those before it; once it has been held, only `async` says so.
  const isOrdered = isScript && !element.async
  element.removeAttribute(name)
  if (!isScript) {
    element.setAttribute(`data-${name}`, value)
    element.setAttribute(MARK, stop.rule.category)
    element.setAttribute('data-service', stop.rule.service)
  }
  stop.hold(
    () => {
      if (isOrdered) element.async = false
      // An image that is in no document is one that the gate never sees.
      if (!element.hasAttribute(name)) element.setAttribute(name, element.getAttribute(`data-${name}`) ?? value)
    },
    () => isScript && setTimeout(() => element.dispatchEvent(new Event('error'))),
  )
}
