import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import { DAY_MS, dayStart } from '../../day.js'
import { filled } from '../frame/speech.js'

/** The filter as it stands in the address and in the form: what was typed, right or wrong; empty for all. */
export type AuditForm = Readonly<Record<'from' | 'to' | 'operator' | 'action', string>>

/** Narrows the list; what is left out does not narrow. Times are milliseconds since the Unix epoch. */
export interface AuditFilter {
  readonly from?: number
  /** Up to, not including. */
  readonly before?: number
  readonly operator?: string
  /** A beginning: `policy` for `policy.published` and all its like. */
  readonly action?: string
}

export interface AskedAudit {
  readonly form: AuditForm
  readonly filter: AuditFilter
  readonly mistakes: ReadonlyMap<string, string>
}

/** Reads the filter of an address that anybody may have edited. Days are UTC, both included. */
export function auditFilterOf(query: URLSearchParams, texts: OperatorTexts['audit']): AskedAudit {
  const typed = (field: string): string => (query.get(field) ?? '').trim()
  const form = { from: typed('from'), to: typed('to'), operator: typed('operator'), action: typed('action') }
  const mistakes = new Map<string, string>()
  const day = (field: 'from' | 'to'): number | null => {
    const start = form[field] === '' ? null : dayStart(form[field])
    if (form[field] !== '' && start === null) mistakes.set(field, filled(texts.badDay, { given: form[field] }))
    return start
  }
  const [from, to] = [day('from'), day('to')]
  return {
    form,
    mistakes,
    filter: {
      ...(from === null ? {} : { from }),
      ...(to === null ? {} : { before: to + DAY_MS }),
      ...(form.operator === '' ? {} : { operator: form.operator.toLowerCase() }),
      ...(form.action === '' ? {} : { action: form.action }),
    },
  }
}

/** The part of an address that asks for this again for a site, with what is added; empty fields are left out. */
export function auditQueryOf(site: string, form: AuditForm, added: Readonly<Record<string, string>> = {}): string {
  return `?${new URLSearchParams(Object.entries({ site, ...form, ...added }).filter(([, value]) => value !== ''))}`
}
