import type { Decision, Method } from '../../../contract/receipt.js'
import { optionalCategories, type Site } from '../../../contract/site.js'
import { SUBJECT_ID, UUID } from '../../../contract/words.js'
import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import { DAY_MS, dayStart } from '../../day.js'
import type { ReceiptFilter } from '../../stores/store.js'
import { filled } from '../frame/speech.js'

export const DECISIONS: readonly Decision[] = ['given', 'refused', 'changed', 'withdrawn']
export const METHODS: readonly Method[] = [
  'accept-all',
  'reject-all',
  'save',
  'withdraw',
  'api',
  'signal',
  'email',
  'import',
]

const CATEGORY = /^[a-z][a-z0-9-]{0,31}$/
const POLICY = /^[\w.-]{1,32}$/
const LOCALE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

/** The fields of the filter, in the order of the form and of addresses. */
export const FIELDS = [
  'site',
  'from',
  'to',
  'decision',
  'category',
  'policy',
  'locale',
  'method',
  'subject',
  'id',
] as const
export type FilterField = (typeof FIELDS)[number]

/** The filter as it stands in the address and in the form: what the operator typed, right or wrong; empty for all. */
export type FilterForm = Readonly<Record<FilterField, string>>

/** What was asked for, what of it can be understood, and a sentence for each field that cannot. */
export interface AskedFilter {
  readonly form: FilterForm
  readonly filter: ReceiptFilter & { readonly site: string }
  readonly mistakes: ReadonlyMap<FilterField, string>
}

/** Whether the filter leaves anything of its site out. */
export const isNarrow = (form: FilterForm): boolean => FIELDS.some(field => field !== 'site' && form[field] !== '')

/** Reads the filter of an address that anybody may have edited, for a site that its operator may see. Days are UTC, both included. */
export function filterOf(query: URLSearchParams, site: Site, texts: OperatorTexts['receipts']['filter']): AskedFilter {
  const form = formOf(query, site)
  const mistakes = new Map<FilterField, string>()
  const oneOf = <T extends string>(field: 'decision' | 'method' | 'category', names: readonly T[]): T | undefined => {
    const found = names.find(name => name === form[field])
    if (form[field] && !found) {
      const values = { field: texts.names[field], given: form[field], names: names.join(', ') || texts.noNames }
      mistakes.set(field, filled(texts.notOne, values))
    }
    return found
  }
  const shaped = (
    field: 'policy' | 'locale' | 'subject' | 'id',
    shape: RegExp,
    sentence: string,
  ): string | undefined => {
    if (!form[field]) return undefined
    if (shape.test(form[field])) return form[field]
    mistakes.set(field, filled(sentence, { given: form[field] }))
    return undefined
  }
  const day = (field: 'from' | 'to'): number | undefined => {
    if (!form[field]) return undefined
    const start = dayStart(form[field])
    if (start === null) mistakes.set(field, filled(texts.noDay, { given: form[field] }))
    return start ?? undefined
  }

  const [from, to] = [day('from'), day('to')]
  if (from !== undefined && to !== undefined && from > to) mistakes.set('to', filled(texts.wrongOrder, form))
  const parts = {
    from,
    before: to === undefined ? undefined : to + DAY_MS,
    decision: oneOf('decision', DECISIONS),
    // A category that no config has now may still be in the log, which is older than the config.
    category: CATEGORY.test(form.category) ? form.category : oneOf('category', optionalCategories(site)),
    policy: shaped('policy', POLICY, texts.noPolicy),
    locale: shaped('locale', LOCALE, texts.noLocale),
    method: oneOf('method', METHODS),
    subject: shaped('subject', SUBJECT_ID, texts.noSubject),
    id: shaped('id', UUID, texts.noNumber),
  }
  const given = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined))
  return { form, mistakes, filter: { site: site.site, ...given } }
}

/** The part of an address that asks for this again, with what is added; empty fields are left out. */
export function queryOf(form: FilterForm, added: Readonly<Record<string, string>> = {}): string {
  const set = Object.entries({ ...form, ...added }).filter(([, value]) => value !== '')
  return set.length > 0 ? `?${new URLSearchParams(set)}` : ''
}

function formOf(query: URLSearchParams, { site }: Site): FilterForm {
  const typed = (field: FilterField): string => (query.get(field) ?? '').trim()
  const form = Object.fromEntries(FIELDS.map(field => [field, typed(field)])) as Record<FilterField, string>
  // Numbers are copied from papers and mails, also with their letters made large.
  return { ...form, site, id: form.id.toLowerCase() }
}
