import { ADDRESSES, MARK } from '../marks.js'
import type { Guard } from './guard.js'

/** Of the links in a page, those that are fetched. */
const FETCHED = /style|load|fetch|connect|icon|manifest/i

/** Whether this address is held instead of given to the element, which `run` does. */
export type Keep = (run: () => unknown, element: Element, name: string, value: string) => boolean

/**
 * Holds elements before the browser sees their addresses. A script without one has not started: the same element
 * runs later, and its listeners hear of it. Anything else is the gate's from here on: it draws the placeholder,
 * releases it, and holds it again after a withdrawal.
 */
export const keepOf =
  (stops: Guard['stops']): Keep =>
  (run, element, name, value) => {
    const { localName } = element
    const addresses = name === 'srcset' ? value.split(/,?\s+/) : [value]
    const [hold] = isFetched(element, name) ? addresses.flatMap(address => stops(localName, address) ?? []) : []
    if (!hold) return false
    // A parser's script waits for those before it; once it has been held, only `async` says so.
    const { async } = element as HTMLScriptElement
    const wasHeld = element.getAttribute(`data-${name}`) === value
    element.removeAttribute(name)
    if (localName !== 'script') {
      element.setAttribute(`data-${name}`, value)
      element.setAttribute(MARK, hold.need)
    }
    hold('element', run, element, name, wasHeld, async)
    return true
  }

const isFetched = (element: Element, name: string): boolean =>
  ADDRESSES.includes(name) && (name !== 'href' || FETCHED.test((element as HTMLLinkElement).rel))
