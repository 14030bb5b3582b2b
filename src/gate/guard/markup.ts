import { ADDRESSES } from '../marks.js'
import type { Keep } from './elements.js'
import type { Patch } from './patches.js'

const ADDRESSED = `[${ADDRESSES.join('],[')}]`

/** Whose functions give elements their addresses, or put them into the document; `CharacterData` is one of them. */
const OWNERS = /(Element|Node|rData|Document|Fragment)$/

/** `appendChild`, `insertBefore`, `replaceWith` and their like, by what they do. */
const INSERTS = /^(append|prepend|before|after|insert|replace|setAttribute)/

/**
 * Addresses that page code gives to elements, in the document or not: `new Image().src` is a request too. Elements
 * that came by theirs in another way, such as `cloneNode` or a template, are held before they are in the document;
 * what the parser puts there is held after, as fast as the browser tells.
 */
export function guardMarkup(patch: Patch, keep: Keep): void {
  /** Holds what has an address already, here and below. What is no element has none. */
  function scan(root: unknown): void {
    const given = root as Partial<Element> | null
    for (const element of [given, ...(given?.querySelectorAll?.(ADDRESSED) ?? [])]) {
      for (const name of ADDRESSES) {
        const value = element?.getAttribute?.(name)
        if (value) keep(() => element?.setAttribute?.(name, value), element as Element, name, value)
      }
    }
  }

  for (const kind of Object.getOwnPropertyNames(window)) {
    if (!OWNERS.test(kind)) continue
    const { prototype = {} } = Object(window[kind as keyof Window]) as Partial<typeof Element>
    for (const property of Object.getOwnPropertyNames(prototype)) {
      const isAddress = kind.endsWith('Element') && ADDRESSES.includes(property)
      if (!isAddress && !INSERTS.test(property)) continue
      patch<Element>(prototype, property, (run, element, args) => {
        args.forEach(scan)
        const name = property.startsWith('set') ? args.at(-2) : property
        return keep(run, element, String(name).toLowerCase(), String(args.at(-1))) ? undefined : run()
      })
    }
  }
  new MutationObserver(changes => {
    for (const { addedNodes } of changes) addedNodes.forEach(scan)
  }).observe(document, { childList: true, subtree: true })
}
