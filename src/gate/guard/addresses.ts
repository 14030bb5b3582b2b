import { ADDRESSES } from '../marks.js'
import type { HeldElements } from './elements.js'
import type { Patches } from './patches.js'

/** Addresses given to elements by page code, in the document or not: `new Image().src` is a request too. */
export function guardAddresses(page: typeof globalThis, { call }: Patches, { keep }: HeldElements): void {
  const before =
    (nameOf: (args: readonly unknown[]) => readonly unknown[]) =>
    (run: () => unknown, element: Element, args: readonly unknown[]): unknown => {
      const [name, value] = nameOf(args)
      return keep(element, String(name).toLowerCase(), String(value)) ? undefined : run()
    }
  for (const kind of Object.getOwnPropertyNames(page).filter(name => /^HTML.*Element$/.test(name))) {
    const { prototype } = (page as unknown as Record<string, { readonly prototype: Element }>)[kind] ?? {}
    for (const name of ADDRESSES)
      call(
        prototype,
        name,
        before(([value]) => [name, value]),
      )
  }
  call(
    page.Element.prototype,
    'setAttribute',
    before(args => args),
  )
  call(
    page.Element.prototype,
    'setAttributeNS',
    before(([, ...args]) => args),
  )
}
