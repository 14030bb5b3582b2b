import { SUBJECT_ID } from '../../../contract/words.js'
import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import { DAY_MS, dayStart } from '../../day.js'
import type { Hold } from '../../rights/retention/hold.js'
import { filled } from '../frame/speech.js'

const REASON_AT_MOST = 500

export type HoldField = 'subject' | 'from' | 'to' | 'reason'

/** The form as its operator filled it in. */
export type TypedHold = Readonly<Record<HoldField, string>>
export type HoldMistakes = ReadonlyMap<HoldField, string>

export const NO_HOLD: TypedHold = { subject: '', from: '', to: '', reason: '' }

export const typedHold = (fields: URLSearchParams): TypedHold => {
  const typed = (field: HoldField): string => (fields.get(field) ?? '').trim()
  return { subject: typed('subject'), from: typed('from'), to: typed('to'), reason: typed('reason') }
}

/** The hold that a form makes, or a sentence for each field that is wrong. Days are UTC, both included. */
export function holdIn(
  typed: TypedHold,
  by: Pick<Hold, 'site' | 'operator' | 'since'>,
  t: OperatorTexts['retention']['wrong'],
): Hold | HoldMistakes {
  const mistakes = new Map<HoldField, string>()
  const day = (field: 'from' | 'to'): number | null => {
    if (typed[field] === '') return null
    const start = dayStart(typed[field])
    if (start === null) mistakes.set(field, filled(t.day, { given: typed[field] }))
    return start
  }
  const [from, to] = [day('from'), day('to')]
  if (typed.subject !== '' && !SUBJECT_ID.test(typed.subject)) mistakes.set('subject', t.subject)
  if (from !== null && to !== null && from > to) mistakes.set('to', filled(t.order, { from: typed.from, to: typed.to }))
  if (typed.subject + typed.from + typed.to === '') mistakes.set('subject', t.empty)
  if (typed.reason === '') mistakes.set('reason', t.reason)
  if (typed.reason.length > REASON_AT_MOST) mistakes.set('reason', t.long)
  if (mistakes.size > 0) return mistakes
  const subject = typed.subject === '' ? null : typed.subject
  const before = to === null ? null : to + DAY_MS
  return { ...by, id: crypto.randomUUID(), subject, from, before, reason: typed.reason }
}
