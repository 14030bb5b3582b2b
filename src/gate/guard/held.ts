import type { Run } from './patches.js'
import type { Rule } from './rules.js'
import type { Sighting } from './sightings.js'
import type { StandIn } from './stand-in.js'

/** What is kept of something that waits, by how it was held. What becomes of it is in `release/`. */
export type Waiting =
  | readonly [how: 'call', run: () => unknown, drop?: () => void]
  | readonly [
      how: 'promise',
      run: () => unknown,
      resolve: (answer: unknown) => void,
      reject: (reason: TypeError) => void,
      args: readonly unknown[],
    ]
  | readonly [how: 'connection', run: Run, behind: StandIn]
  | readonly [how: 'element', run: () => unknown, element: Element, name: string, wasHeld: boolean, async: boolean]

/** Something that waits for its turn: a list, for names are not shortened from one file to another. */
export type Held = {
  [How in Waiting[0]]: readonly [readonly Rule[], Sighting, ...Extract<Waiting, readonly [How, ...unknown[]]>]
}[Waiting[0]]
