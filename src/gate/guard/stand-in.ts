/** An object in place of one that cannot be made yet. */
export interface StandIn {
  /** What page code gets, and goes on using afterwards. */
  readonly object: object
  /** From here on everything goes to the real one: first what has been set and called so far. */
  become(real: unknown): void
}

type Any = Record<PropertyKey, unknown>
type Method = (...args: unknown[]) => unknown

/**
 * @param prototype - of what it stands in for: `instanceof` and constants are right.
 * @param onEnd - called when page code closes it; what it is to become then, it becomes at once.
 */
export function standIn(prototype: object, url: string, onEnd: () => void): StandIn {
  const constants = prototype as Any
  const looks = { __proto__: null, readyState: constants['CONNECTING'], url: new URL(url, document.baseURI).href }
  /** By page code; only this goes over to the real one. */
  const set = Object.create(looks) as Any
  const calls: ((real: Any) => void)[] = []
  let real: Any | null = null
  let port: StandIn | null = null

  function valueOf(name: PropertyKey): unknown {
    if (real) return real[name]
    if (name === 'port') return (port ??= standIn(MessagePort.prototype, url, onEnd)).object
    try {
      return name in set ? set[name] : constants[name]
    } catch {
      return null // an accessor works on real ones only
    }
  }

  function call(name: string, args: unknown[]): unknown {
    if (/^(close|terminate)$/.test(name)) onEnd()
    const replay = (made: Any): unknown => (made[name] as Method)(...args)
    if (real) return replay(real)
    if (name === 'send') throw new DOMException('Still connecting', 'InvalidStateError')
    return void calls.push(replay)
  }

  return {
    object: new Proxy(set, {
      getPrototypeOf: () => prototype,
      get(_, name) {
        const value = valueOf(name)
        const isMethod = typeof value === 'function' && !/^(on|constructor$)/.test(String(name))
        return isMethod ? (...args: unknown[]) => call(String(name), args) : value
      },
      set: (_, name, value) => Reflect.set(real ?? set, name, value),
    }),
    become(made) {
      real = Object.assign(made as Any, set)
      for (const replay of calls) replay(real)
      port?.become(real['port'])
    },
  }
}
