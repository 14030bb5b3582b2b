import type { Guard, Stop } from './guard.js'
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
  instead: (stop: Stop, run: Run, self: Self, args: readonly unknown[]) => unknown,
  targetOf?: (args: readonly unknown[], self: Self) => unknown,
) => void

export const guardWayOf =
  (patch: Patch, { stops }: Guard): GuardWay =>
  (owner, name, kind, instead, targetOf = ([target]) => target) =>
    patch<never>(owner, name, (run, self, args) => {
      const stop = stops(kind, String(targetOf(args, self)))
      return stop ? instead(stop, run, self, args) : run()
    })
