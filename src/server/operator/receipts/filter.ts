import type { Decision } from '../../../contract/receipt.js'
import { optionalCategories, type Site } from '../../../contract/site.js'
import type { ReceiptFilter } from '../../stores/store.js'

export const DECISIONS: readonly Decision[] = ['given', 'refused', 'changed', 'withdrawn']

const DAY_MS = 86_400_000
const CATEGORY = /^[a-z][a-z0-9-]{0,31}$/

export type FilterField = 'site' | 'from' | 'to' | 'decision' | 'category'

/** The filter as it stands in the address and in the form: what the operator typed, right or wrong; empty for all. */
export type FilterForm = Readonly<Record<FilterField, string>>

/** What was asked for, what of it can be understood, and a sentence for each field that cannot. */
export interface AskedFilter {
  readonly form: FilterForm
  readonly filter: ReceiptFilter
  readonly mistakes: ReadonlyMap<FilterField, string>
}

/** Whether the filter leaves anything of its site out. */
export const isNarrow = (form: FilterForm): boolean =>
  Object.entries(form).some(([field, text]) => field !== 'site' && text !== '')

/** Reads the filter of an address that anybody may have edited, for a site that its operator may see. Days are UTC, both included. */
export function filterOf(query: URLSearchParams, site: Site): AskedFilter {
  const form = formOf(query, site)
  const mistakes = new Map<FilterField, string>()
  const one = (field: FilterField, allowed: readonly string[]): void => {
    if (form[field] && !allowed.includes(form[field])) {
      mistakes.set(field, `There is no ${field} “${form[field]}” here; there is ${allowed.join(', ')}.`)
    }
  }
  const day = (field: 'from' | 'to'): number | undefined => {
    if (!form[field]) return undefined
    const start = dayStart(form[field])
    if (start === null) mistakes.set(field, `“${form[field]}” is not a day; a day is written like 2026-11-21.`)
    return start ?? undefined
  }

  one('decision', DECISIONS)
  if (form.category && !CATEGORY.test(form.category)) one('category', optionalCategories(site))
  const [from, to] = [day('from'), day('to')]
  if (from !== undefined && to !== undefined && from > to) {
    mistakes.set('to', `The last day, ${form.to}, is before the first, ${form.from}.`)
  }
  const decision = DECISIONS.find(name => name === form.decision)
  return {
    form,
    mistakes,
    filter: {
      site: site.site,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { before: to + DAY_MS }),
      ...(decision ? { decision } : {}),
      ...(form.category ? { category: form.category } : {}),
    },
  }
}

/** The part of an address that asks for this again, with what is added; empty fields are left out. */
export function queryOf(form: FilterForm, added: Readonly<Record<string, string>> = {}): string {
  const set = Object.entries({ ...form, ...added }).filter(([, value]) => value !== '')
  return set.length > 0 ? `?${new URLSearchParams(set)}` : ''
}

function formOf(query: URLSearchParams, { site }: Site): FilterForm {
  const typed = (field: FilterField): string => (query.get(field) ?? '').trim()
  return {
    site,
    from: typed('from'),
    to: typed('to'),
    decision: typed('decision'),
    category: typed('category'),
  }
}

/** The first millisecond of a day, UTC; `null` for what is no day, the 30th of February included. */
export function dayStart(day: string): number | null {
  const start = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00.000Z`) : Number.NaN
  return !Number.isNaN(start) && new Date(start).toISOString().startsWith(day) ? start : null
}
