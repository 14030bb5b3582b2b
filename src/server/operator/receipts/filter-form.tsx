import type { ComponentChildren } from 'preact'
import { optionalCategories, type Site } from '../../../contract/site.js'
import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import { dayStart } from '../../day.js'
import type { Strand } from '../../stores/strands.js'
import { type AskedFilter, DECISIONS, type FilterField, isNarrow, METHODS } from './filter.js'

export interface FilterFormProps {
  /** Of the list. */
  readonly path: string
  readonly asked: AskedFilter
  readonly site: Site
  readonly strands: readonly Strand[]
  readonly texts: OperatorTexts['receipts']
}

/** More than anybody chooses among; what is not offered can be written into the address. */
const OFFERED_AT_MOST = 100

/** The filter as a form that only changes the address. What was typed stays, right or wrong. */
export function FilterForm({ path, asked, site, strands, texts }: FilterFormProps) {
  const t = texts.filter
  const field = (name: FilterField & keyof typeof t, control: ComponentChildren) => (
    <Field field={name} label={t[name] as string} asked={asked}>
      {control}
    </Field>
  )
  const select = (
    name: 'decision' | 'category' | 'policy' | 'locale' | 'method',
    names: readonly string[],
    called: Readonly<Record<string, string>> = {},
  ) =>
    field(
      name,
      <select id={name} name={name} {...described(name, asked)}>
        <option value="">{t.any}</option>
        {withTyped(names, asked.form[name]).map(each => (
          <option value={each} selected={each === asked.form[name]}>
            {called[each] ?? each}
          </option>
        ))}
      </select>,
    )
  const typed = (name: 'from' | 'to' | 'subject' | 'id') =>
    field(name, <input type="text" id={name} name={name} value={asked.form[name]} {...described(name, asked)} />)
  const day = (name: 'from' | 'to') =>
    // A date field would show nothing of a text that is no day.
    asked.form[name] && dayStart(asked.form[name]) === null
      ? typed(name)
      : field(name, <input type="date" id={name} name={name} value={asked.form[name]} {...described(name, asked)} />)
  const isOpen = MORE.some(name => asked.form[name] !== '')

  return (
    <form class="filter" method="get" action={path} aria-label={t.label}>
      <input type="hidden" name="site" value={site.site} />
      {day('from')}
      {day('to')}
      {select('decision', DECISIONS, texts.decisions)}
      {select('category', optionalCategories(site))}
      {typed('id')}
      <div class="actions">
        <button type="submit">{t.submit}</button>
        {isNarrow(asked.form) && <a href={`${path}?site=${encodeURIComponent(site.site)}`}>{t.clear}</a>}
      </div>
      <details class="more" open={isOpen}>
        <summary>{t.more}</summary>
        <div class="fields">
          {select('policy', seen(strands, 'policy'))}
          {select('locale', seen(strands, 'locale'))}
          {select('method', METHODS, texts.methods)}
          {typed('subject')}
        </div>
      </details>
    </form>
  )
}

const MORE = ['policy', 'locale', 'method', 'subject'] as const

/** What receipts of the site have, newest policy first. */
const seen = (strands: readonly Strand[], name: 'policy' | 'locale'): string[] => {
  const names = [...new Set(strands.map(strand => strand[name]))].sort()
  return (name === 'policy' ? names.toReversed() : names).slice(0, OFFERED_AT_MOST)
}

interface FieldProps {
  readonly field: FilterField
  readonly label: string
  readonly asked: AskedFilter
  readonly children?: ComponentChildren
}

function Field({ field, label, asked, children }: FieldProps) {
  const mistake = asked.mistakes.get(field)
  return (
    <div class="field">
      <label for={field}>{label}</label>
      {children}
      {mistake !== undefined && (
        <p class="mistake" id={`${field}-mistake`}>
          {mistake}
        </p>
      )}
    </div>
  )
}

function described(field: FilterField, { mistakes }: AskedFilter) {
  return mistakes.has(field) ? { 'aria-invalid': 'true' as const, 'aria-describedby': `${field}-mistake` } : {}
}

/** A name that is not of this server's present config may still be in the log, or in the operator's address. */
const withTyped = (names: readonly string[], typed: string): readonly string[] =>
  typed === '' || names.includes(typed) ? names : [...names, typed]
