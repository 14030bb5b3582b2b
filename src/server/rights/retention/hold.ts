/** Why something is not destroyed although it could be: a claim, an inquiry. About a person, a period, or a person in a period. */
export interface Hold {
  readonly site: string
  readonly id: string
  /** `null`: of everybody. */
  readonly subject: string | null
  /** What came from then on, in milliseconds; `null`: from the beginning. */
  readonly from: number | null
  /** Up to, not including; `null`: without an end. */
  readonly before: number | null
  readonly reason: string
  readonly since: number
  /** Who put it on hold, by e-mail address. */
  readonly operator: string
}

/** Something that may be on hold: whose it is, and when it came. */
export interface Holdable {
  readonly subject: string | null
  readonly at: number
}

/** The first of the holds under which this is; `undefined` when it may go. */
export const holdOn = (holds: readonly Hold[], { subject, at }: Holdable): Hold | undefined =>
  holds.find(
    hold =>
      (hold.subject === null || hold.subject === subject) &&
      (hold.from === null || at >= hold.from) &&
      (hold.before === null || at < hold.before),
  )
