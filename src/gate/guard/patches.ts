/** Does what the original does, now or later; `instead` of what it was given with something else. */
export type Run = (instead?: readonly unknown[]) => unknown

/**
 * Stands before a function of the page.
 *
 * @param self - what the function was called on; after `new`, what is made an instance of.
 */
export type Before<Self> = (run: Run, self: Self, args: readonly unknown[]) => unknown

/** Puts code before a method, a setter or a constructor. What this browser does not have is left out. */
export type Patch = <Self extends object>(owner: object | undefined, name: string, before: Before<Self>) => void

/** Puts code before the page's own functions so that nothing but that code can tell. */
export interface Patches {
  readonly patch: Patch
  /** Puts back every original that nobody has replaced since. */
  undo(): void
}

type Original = (...args: unknown[]) => unknown

const { getOwnPropertyDescriptor, defineProperty } = Object

/**
 * A proxy, not a function of ours: name, length, properties, `instanceof`, errors and `this` are the original's own.
 * Only its text would differ, so `toString` is asked about the original.
 */
export function createPatches({ Function: { prototype } }: Pick<typeof globalThis, 'Function'>): Patches {
  const originals = new WeakMap<object, object>()
  const undoing: (() => void)[] = []

  /** A method, a constructor, or of an accessor the setter. */
  function replace(owner: object, name: string, oursFor: (original: Original) => object): void {
    const was = getOwnPropertyDescriptor(owner, name)
    const key = was?.set ? 'set' : 'value'
    const original: unknown = was?.[key]
    if (!was?.configurable || typeof original !== 'function') return
    const ours = oursFor(original as Original)
    defineProperty(owner, name, { ...was, [key]: ours })
    undoing.push(() => {
      if (getOwnPropertyDescriptor(owner, name)?.[key] === ours) defineProperty(owner, name, was)
    })
  }

  const patch: Patch = (owner = {}, name, before) =>
    replace(owner, name, original => {
      const ours = new Proxy(original, {
        apply: (_, self, args) =>
          before((instead = args) => Reflect.apply(original, self, instead), self as never, args),
        construct: (_, args, made) =>
          before((instead = args) => Reflect.construct(original, instead, made), made as never, args) as object,
      })
      originals.set(ours, original)
      if (original.prototype) replace(original.prototype as object, 'constructor', () => ours)
      return ours
    })

  const { toString } = prototype
  patch<object>(prototype, 'toString', (_, self) => Reflect.apply(toString, originals.get(self) ?? self, []))
  return { patch, undo: () => undoing.forEach(put => put()) }
}
