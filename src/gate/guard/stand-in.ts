/** What page code calls and sets on an object that is not there yet; the traps are changed when it is. */
export interface StandIn extends ProxyHandler<Values> {
  /** Set by page code: what goes over to the real one. */
  readonly values: Values
  /** Called by page code, in order. */
  readonly calls: [name: PropertyKey, args: unknown[]][]
  /** What becomes of the next call: for now, it is written down. */
  call(name: PropertyKey, args: unknown[]): unknown
}

export type Values = Record<PropertyKey, unknown>

/** Of what an object has, what page code calls; its handlers it only keeps. */
export const isMethod = (name: PropertyKey, value: unknown): boolean =>
  typeof value === 'function' && !/^(on|constructor$)/.test(String(name))

/**
 * An object in place of one that cannot be made yet.
 *
 * @param prototype - of what it stands in for: `instanceof` and constants are right.
 * @returns what page code gets, and goes on using afterwards; and what is behind it.
 */
export function standIn(prototype: object, url: string): readonly [object: object, StandIn] {
  const constants = prototype as Values
  const looks = { __proto__: null, readyState: constants['CONNECTING'], url: new URL(url, document.baseURI).href }
  const values = Object.create(looks) as Values
  const behind: StandIn = {
    values,
    calls: [],
    call(name, args) {
      behind.calls.push([name, args])
    },
    getPrototypeOf: () => prototype,
    get(_, name) {
      try {
        const value = name in values ? values[name] : constants[name]
        return isMethod(name, value) ? (...args: unknown[]) => behind.call(name, args) : value
      } catch {
        return null // an accessor works on real ones only
      }
    },
  }
  return [new Proxy(values, behind), behind]
}
