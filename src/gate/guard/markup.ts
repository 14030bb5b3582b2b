import { ADDRESSES } from '../marks.js'
import type { HeldElements } from './elements.js'
import type { Patch } from './patches.js'

/** Whose functions give elements their addresses, or put them into the document. */
const OWNERS = /^(HTML.*Element|Element|Node|CharacterData|Document(Fragment)?)$/

/** `appendChild`, `insertBefore`, `replaceWith` and their like, by what they do. */
const INSERTS = /^(append|prepend|before|after|insert|replace)/

/**
 * Addresses that page code gives to elements, in the document or not: `new Image().src` is a request too. Elements
 * that came by theirs in another way, such as `cloneNode` or a template, are held before they are in the document;
 * what the parser puts there is held after, as fast as the browser tells.
 *
 * @returns stops watching.
 */
export function guardMarkup(patch: Patch, { keep, scan }: HeldElements): () => void {
  for (const kind of Object.getOwnPropertyNames(window).filter(name => OWNERS.test(name))) {
    const { prototype = {} } = Object(window[kind as keyof Window]) as Partial<typeof Element>
    for (const property of Object.getOwnPropertyNames(prototype)) {
      if (INSERTS.test(property)) {
        patch(prototype, property, (run, _, args) => {
          for (const node of args) if (node instanceof Node) scan(node)
          return run()
        })
      } else if (kind.endsWith('Element') && (ADDRESSES.includes(property) || property.startsWith('setAttribute'))) {
        patch<Element>(prototype, property, (run, element, args) => {
          // A setter is given the value alone, the others the name before it.
          const name = String(args.at(-2) ?? property).toLowerCase()
          return keep(element, name, String(args.at(-1))) ? undefined : run()
        })
      }
    }
  }
  const observer = new MutationObserver(changes => {
    for (const { addedNodes } of changes) addedNodes.forEach(scan)
  })
  observer.observe(document, { childList: true, subtree: true })
  return () => observer.disconnect()
}
