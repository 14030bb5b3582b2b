import type { PolicyTraits } from '../../policies/policy.js'

/** Somebody else was faster. Nothing of this was done. */
export class Overtaken extends Error {}

/** Another policy of the site has that id. Nothing of this was done. */
export class IdTaken extends Error {}

/** Which policy, who changes it, and the revision that they have seen. */
export interface Change {
  readonly site: string
  readonly id: string
  readonly operator: string
  readonly revision: number
}

export interface Publication extends Change, PolicyTraits {
  readonly version: string
  /** How many versions visitors had been asked under when this one was named. */
  readonly visitorVersions: number
}
