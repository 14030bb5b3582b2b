import type { HeldElements } from './elements.js'
import type { Patches } from './patches.js'

/** `appendChild`, `insertBefore`, `replaceWith` and their like, by what they do. */
const INSERTS = /^(append|prepend|before|after|insert|replace)/

/**
 * Elements that came by their address in another way, such as `cloneNode` or a template, are held before they are in
 * the document; what the parser puts there is held after, as fast as the browser tells.
 *
 * @returns stops watching.
 */
export function guardInsertions(page: typeof globalThis, { method }: Patches, { scan }: HeldElements): () => void {
  for (const { prototype } of [page.Node, page.Element, page.CharacterData, page.Document, page.DocumentFragment]) {
    for (const name of Object.getOwnPropertyNames(prototype)) {
      if (!INSERTS.test(name)) continue
      method<object>(prototype, name, (run, _, args) => {
        for (const node of args) if (node instanceof Node) scan(node)
        return run()
      })
    }
  }
  const observer = new MutationObserver(changes => {
    for (const { addedNodes } of changes) addedNodes.forEach(scan)
  })
  observer.observe(page.document, { childList: true, subtree: true })
  return () => observer.disconnect()
}
