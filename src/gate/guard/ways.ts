import type { Guard, Hold } from './guard.js'
import type { Patch, Run } from './patches.js'
import type { Kind } from './rules.js'

/**
 * Guards one function by which a page reaches others or leaves something.
 *
 * @param instead - holds the call, and gives its answer meanwhile.
 * @param targetOf - the address or name; left out, it is the first of what the function is given.
 */
export type GuardWay = <Self extends object>(
  owner: object | undefined,
  name: string,
  kind: Kind,
  instead: (hold: Hold, run: Run, self: Self, args: readonly unknown[]) => unknown,
  targetOf?: (args: readonly unknown[], self: Self) => unknown,
) => void

/** A request and a cookie may be given as objects. */
const firstOf = ([given]: readonly unknown[]): unknown => {
  const { url, name = given } = Object(given) as { readonly url?: unknown; readonly name?: unknown }
  return url ?? name
}

export const guardWayOf =
  (patch: Patch, stops: Guard['stops']): GuardWay =>
  (owner, name, kind, instead, targetOf = firstOf) =>
    patch<never>(owner, name, (run, self, args) => {
      const hold = stops(kind, String(targetOf(args, self)))
      return hold ? instead(hold, run, self, args) : run()
    })
