import { ADDRESSES } from '../marks.js'
import type { HeldElements } from './elements.js'
import type { Patches } from './patches.js'

/** Addresses given to elements by page code, in the document or not: `new Image().src` is a request too. */
export function guardAddresses(page: typeof globalThis, { method }: Patches, { keep }: HeldElements): void {
  const before =
    (nameOf: (args: readonly unknown[]) => readonly unknown[]) =>
    (run: () => unknown, element: Element, args: readonly unknown[]): unknown => {
      const [name, value] = nameOf(args)
      return keep(element, String(name).toLowerCase(), String(value)) ? undefined : run()
    }
  for (const kind of Object.getOwnPropertyNames(page).filter(name => /^HTML.*Element$/.test(name))) {
    const { prototype } = (page as unknown as Record<string, { readonly prototype: Element }>)[kind] ?? {}
    for (const name of ADDRESSES)
      method(
        prototype,
        name,
        before(([value]) => [name, value]),
      )
  }
  method(
    page.Element.prototype,
    'setAttribute',
    before(args => args),
  )
  method(
    page.Element.prototype,
    'setAttributeNS',
    before(([, ...args]) => args),
  )
}
