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

const YES: Verdict = { may: true }

/** May this run? Only what is granted by name may; whatever is not known is a no. */
export function mayRun({ category, service }: Need, record: ConsentRecord | null): Verdict {
  if (category === ESSENTIAL) return YES
  if (!record) return { may: false, because: 'undecided' }
  const { granted, refused, grantedServices } = record
  const isNamed = (names: readonly string[]): boolean => service !== null && names.includes(`${category}/${service}`)
  const isGranted = isNamed(grantedServices)
  if (isNamed(refused) || (refused.includes(category) && !isGranted)) return { may: false, because: 'refused' }
  return isGranted || granted.includes(category) ? YES : { may: false, because: 'unknown' }
}

/** Whether it is time for something marked. What waits for a refusal waits for a spoken one: an unanswered question is none. */
export function isMet(condition: Condition, record: ConsentRecord | null): boolean {
  const verdict = mayRun(condition, record)
  return condition.onRefusal ? !verdict.may && verdict.because === 'refused' : verdict.may
}
