import type { Answers } from './answers.js'
import type { Kept } from './kept.js'

/** What a visitor told another tool, in that tool's own names. What it was not asked about is not in here. */
export interface EarlierChoice {
  readonly categories?: Answers
  /** Services that were answered one by one. */
  readonly services?: Answers
  /** Granted categories whose services were answered one by one: a service of theirs without a yes is refused. */
  readonly apart?: readonly string[]
  /**
   * When it was decided: milliseconds since the Unix epoch, by the visitor's clock. Left out where the tool keeps no
   * time; `NaN` where it does and none is there, or the visitor has chosen nothing: then the rest does not count.
   */
  readonly at?: number
}

/** One tool: where it keeps a choice, what its own names stand for, and how it is read. */
export interface Tool {
  /** The cookie, or the key in localStorage, that the tool uses by itself. */
  readonly keptAs: string
  /** Names that are the same on every site of that tool, and what they are as a rule on one of ours. */
  readonly categories?: Readonly<Record<string, string>>
  readonly services?: Readonly<Record<string, string>>
  /**
   * Reads what anybody may have written there. It may throw for what cannot be read at all.
   *
   * @param now - milliseconds since the Unix epoch.
   */
  read(text: string, kept: Kept, now: number): EarlierChoice
}
