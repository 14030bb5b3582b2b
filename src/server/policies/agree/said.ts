import type { Asked } from './asked.js'

const DECISIONS = ['given', 'refused', 'withdrawn'] as const

/** What somebody answered to one policy. */
export interface Said {
  readonly one: Asked
  readonly decision: (typeof DECISIONS)[number]
}

/** What is wrong with an answer that was sent. */
export interface Wrong {
  readonly policy: string
  readonly what: 'ageNeeded' | 'newer' | 'notUnderstood'
}

/** Reads a form that anybody may have sent, about what is asked now. */
export function saidIn(form: URLSearchParams, asked: readonly Asked[]): Said | Wrong {
  const one = asked.find(({ policy }) => policy.id === form.get('policy'))
  const decision = DECISIONS.find(each => each === form.get('answer'))
  if (!one || !decision) return { policy: one?.policy.id ?? '', what: 'notUnderstood' }
  const { id, version, minimumAge } = one.policy
  if (form.get('version') !== version) return { policy: id, what: 'newer' }
  const isYoung = decision === 'given' && minimumAge !== null && form.get('age') !== 'yes'
  return isYoung ? { policy: id, what: 'ageNeeded' } : { one, decision }
}

/** Whether it is another answer than the one that stands; only a yes can be taken back. */
export const isNew = ({ one: { answer }, decision }: Said): boolean =>
  answer !== decision && (decision !== 'withdrawn' || answer === 'given')
