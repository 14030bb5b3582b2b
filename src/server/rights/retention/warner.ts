/** Somebody of whom nothing has come for years. */
export interface SilentPerson {
  readonly subject: string
  /** When the last decision or mail event came: milliseconds since the Unix epoch. */
  readonly lastAt: number
}

/** A warning of some people at once. */
export interface Warning {
  readonly site: string
  readonly people: readonly SilentPerson[]
  /** Not before this moment are they anonymised. */
  readonly anonymisedFrom: number
}

/** Lets the site know whom to warn: it has their addresses, and Askfirst does not. */
export interface Warner {
  /** @throws {Error} when it did not arrive: nobody is warned then, and it is tried again the next day. */
  warn(warning: Warning): Promise<void>
}

/** Tells each of them; it has arrived when it has arrived everywhere. */
export function warnAll(warners: readonly Warner[]): Warner | null {
  if (warners.length === 0) return null
  return {
    async warn(warning) {
      for (const each of warners) await each.warn(warning)
    },
  }
}
