import type { Decision, Method } from '../../contract/receipt.js'

/** What decisions can be counted by. */
export type RateBy = 'site' | 'day' | 'decision' | 'method' | 'category' | 'policy' | 'locale'

/** Narrows counts; what is left out does not narrow. */
export interface RateFilter {
  readonly site?: string
  /** Days that begin at this time of the server or later, in milliseconds since the Unix epoch. */
  readonly from?: number
  /** Days that begin before it. */
  readonly before?: number
  readonly decision?: Decision
  readonly method?: Method
  readonly category?: string
  readonly policy?: string
  readonly locale?: string
}

/**
 * How many decisions there were, and how many of them were a yes. Counted by category or for one: those that spoke
 * of that category, and granted it. Otherwise: all, and those that granted at least one category.
 * Of the rest only what they were asked to be counted by is there.
 */
export interface Rate {
  readonly site?: string
  /** The day's first moment, in milliseconds since the Unix epoch. */
  readonly day?: number
  readonly decision?: Decision
  readonly method?: Method
  readonly category?: string
  readonly policy?: string
  readonly locale?: string
  readonly decisions: number
  readonly granted: number
}
