/**
 * Stands before a function of the page: `run` does what the original does, now or later, with all that it was given.
 *
 * @param self - what the function was called on; for a constructor, the constructor.
 */
export type Before<Self> = (run: () => unknown, self: Self, args: readonly unknown[]) => unknown

/** Puts code before the page's own functions so that nothing but that code can tell. */
export interface Patches {
  /** Before a method or a setter. What this browser does not have is left out. */
  method<Owner extends object>(owner: Owner | undefined, name: string, before: Before<Owner>): void
  /** Before `new`. */
  make(name: string, before: Before<new () => object>): void
  /** Puts back every original that nobody has replaced since. */
  undo(): void
}

/**
 * A proxy, not a function of ours: name, length, properties, `instanceof`, errors and `this` are the original's own.
 * Only its text would differ, so `toString` is asked about the original.
 */
export function createPatches(page: typeof globalThis): Patches {
  const originals = new WeakMap<object, object>()
  const undoing: (() => void)[] = []

  function replace(owner: object | undefined, name: string, handler: ProxyHandler<() => unknown>): void {
    const was = owner && Object.getOwnPropertyDescriptor(owner, name)
    const key = was?.set ? 'set' : 'value'
    if (typeof was?.[key] !== 'function' || !was.configurable) return
    const ours: unknown = new Proxy(was[key] as () => unknown, handler)
    originals.set(ours as object, was[key])
    Object.defineProperty(owner, name, { ...was, [key]: ours })
    undoing.push(() => {
      if (Object.getOwnPropertyDescriptor(owner, name)?.[key] === ours) Object.defineProperty(owner, name, was)
    })
  }

  const patches: Patches = {
    method: (owner, name, before) =>
      replace(owner, name, {
        apply: (original, self, args) => before(() => Reflect.apply(original, self, args), self, args),
      }),
    make(name, before) {
      const owner = page as unknown as Record<string, (new () => object) | undefined>
      replace(owner, name, {
        construct: (original, args, made) =>
          before(() => Reflect.construct(original, args, made), original as never, args) as object,
      })
      const { prototype } = owner[name] ?? {}
      const was = prototype && Object.getOwnPropertyDescriptor(prototype, 'constructor')
      if (!was) return
      Object.defineProperty(prototype, 'constructor', { ...was, value: owner[name] })
      undoing.push(() => Object.defineProperty(prototype, 'constructor', was))
    },
    undo: () => undoing.forEach(put => put()),
  }
  replace(page.Function.prototype, 'toString', {
    apply: (original, self, args) => Reflect.apply(original, originals.get(self) ?? self, args),
  })
  return patches
}
