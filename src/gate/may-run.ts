import type { ConsentRecord } from '../contract/record.js'
import { ESSENTIAL } from '../contract/words.js'

/** What something needs before it may run. */
export interface Need {
  readonly category: string
  /** A service inside the category, or `null` for the category alone. */
  readonly service: string | null
}

/** What a mark or a call waits for: that its need is granted, or, `!analytics`, that it is refused. */
export interface Condition extends Need {
  readonly onRefusal: boolean
}

export type Verdict =
  | { readonly may: true }
  | { readonly may: false; readonly because: 'undecided' | 'refused' | 'unknown' }

/** What of a record answers a need. */
export type Answers = Pick<ConsentRecord, 'granted' | 'refused' | 'grantedServices'>

/**
 * The visitor's answer to a need: yes, no, or `null` for none. A service that was answered by its own name goes
 * before its category; of two answers, the no counts.
 */
export function answerOf({ category, service }: Need, record: Answers | null): boolean | null {
  if (category === ESSENTIAL) return true
  if (!record) return null
  const { granted, refused, grantedServices } = record
  const isNamed = (names: readonly string[]): boolean => service !== null && names.includes(`${category}/${service}`)
  const isGranted = isNamed(grantedServices)
  if (isNamed(refused) || (refused.includes(category) && !isGranted)) return false
  return isGranted || granted.includes(category) || null
}

/** May this run? Only what is granted by name may; whatever is not known is a no. */
export function mayRun(need: Need, record: Answers | null): Verdict {
  const answer = answerOf(need, record)
  if (answer) return { may: true }
  if (answer === false) return { may: false, because: 'refused' }
  return { may: false, because: record ? 'unknown' : 'undecided' }
}

/** Whether it is time for something marked. What waits for a refusal waits for a spoken one: an unanswered question is none. */
export const isMet = (condition: Condition, record: Answers | null): boolean =>
  answerOf(condition, record) === !condition.onRefusal
