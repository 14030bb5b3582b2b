/** An object in place of one that cannot be made yet. */
export interface StandIn {
  /** What page code gets, and goes on using afterwards. */
  readonly object: object
  /** From here on everything goes to the real one: first what has been called and set so far. */
  become(real: EventTarget): void
  /** Tells listeners, soon, that it came to nothing. */
  fail(): void
}

type Any = Record<PropertyKey, unknown>

/**
 * @param prototype - of what it stands in for: `instanceof` and constants are right.
 * @param onEnd - called when page code has closed it.
 */
export function standIn(prototype: object, url: string, onEnd: () => void): StandIn {
  const { port1, port2 } = new MessageChannel()
  const set: Any = { readyState: 0, bufferedAmount: 0, url: new URL(url, document.baseURI).href, port: port1 }
  const waiting = new EventTarget()
  const calls: ((real: Any) => void)[] = []
  let real: Any | null = null

  /** A method works on any object, an accessor on real ones only. */
  function inherited(name: PropertyKey): unknown {
    try {
      return Reflect.get(prototype, name)
    } catch {
      return null
    }
  }

  function end(types: readonly string[]): void {
    set['readyState'] = inherited('CLOSED')
    setTimeout(() => {
      for (const type of types) {
        const event = new Event(type)
        const own = set[`on${type}`]
        waiting.dispatchEvent(event)
        if (typeof own === 'function') Reflect.apply(own, object, [event])
      }
    })
  }

  function whileWaiting(name: PropertyKey, args: unknown[]): void {
    if (name === 'send') throw new DOMException('Still in CONNECTING state.', 'InvalidStateError')
    if (name === 'close' || name === 'terminate') {
      onEnd()
      return end(['close'])
    }
    const listens: unknown = Reflect.get(waiting, name)
    if (typeof listens === 'function') Reflect.apply(listens, waiting, args)
    calls.push(made => Reflect.apply(made[name] as () => unknown, made, args))
  }

  const object = new Proxy(waiting, {
    getPrototypeOf: () => prototype,
    get(_, name) {
      const value = real ? real[name] : Object.hasOwn(set, name) ? set[name] : inherited(name)
      if (typeof value !== 'function' || name === 'constructor') return value
      return real ? value.bind(real) : (...args: unknown[]) => whileWaiting(name, args)
    },
    set: (_, name, value) => Reflect.set(real ?? set, name, value),
  })

  return {
    object,
    become(made) {
      real = made as EventTarget & Any
      for (const [name, value] of Object.entries(set)) if (name.startsWith('on')) real[name] = value
      for (const replay of calls) replay(real)
      const { port } = real
      if (!(port instanceof MessagePort)) return
      relay(port, port2)
      relay(port2, port)
    },
    fail: () => end(['error', 'close']),
  }
}

function relay(from: MessagePort, to: MessagePort): void {
  from.addEventListener('message', ({ data, ports }) => to.postMessage(data, [...ports]))
  from.start()
}
