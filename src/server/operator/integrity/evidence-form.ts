import { UUID } from '../../../contract/words.js'
import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import { DAY_MS, dayStart } from '../../day.js'
import { filled } from '../frame/speech.js'

/** What evidence is asked of, as it was typed. */
export type EvidenceForm = Readonly<Record<'receipt' | 'from' | 'to', string>>

/** One receipt, or a period: milliseconds since the Unix epoch, up to `before`, not including. */
export type AskedEvidence =
  | { readonly is: 'receipt'; readonly id: string }
  | { readonly is: 'period'; readonly from: number; readonly before: number }

export interface ReadEvidence {
  readonly form: EvidenceForm
  readonly asked: AskedEvidence | null
  readonly mistakes: ReadonlyMap<string, string>
}

/** Reads the form: a receipt's number when there is one, else a period of days (UTC), both included. */
export function evidenceAsked(query: URLSearchParams, t: OperatorTexts['integrity']): ReadEvidence {
  const typed = (field: string): string => (query.get(field) ?? '').trim()
  const form = { receipt: typed('receipt').toLowerCase(), from: typed('from'), to: typed('to') }
  const mistakes = new Map<string, string>()
  if (form.receipt !== '') {
    if (UUID.test(form.receipt)) return { form, asked: { is: 'receipt', id: form.receipt }, mistakes }
    mistakes.set('receipt', filled(t.badReceipt, { given: form.receipt }))
    return { form, asked: null, mistakes }
  }
  const [from, to] = [dayStart(form.from), dayStart(form.to)]
  if (from === null) mistakes.set('from', filled(t.badDay, { given: form.from }))
  if (to === null) mistakes.set('to', filled(t.badDay, { given: form.to }))
  if (from === null || to === null) return { form, asked: null, mistakes }
  if (from > to) mistakes.set('to', t.badOrder)
  return { form, asked: from > to ? null : { is: 'period', from, before: to + DAY_MS }, mistakes }
}
