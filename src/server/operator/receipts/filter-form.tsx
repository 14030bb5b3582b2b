import type { ComponentChildren } from 'preact'
import { optionalCategories, type Site } from '../../../contract/site.js'
import { type AskedFilter, DECISIONS, dayStart, type FilterField, isNarrow } from './filter.js'

export interface FilterFormProps {
  readonly base: string
  readonly asked: AskedFilter
  readonly site: Site
}

/** The filter as a form that only changes the address. What was typed stays, right or wrong. */
export function FilterForm({ base, asked, site }: FilterFormProps) {
  const select = (field: 'decision' | 'category', label: string, all: string, names: readonly string[]) => (
    <Field field={field} label={label} asked={asked}>
      <select id={field} name={field} {...described(field, asked)}>
        <option value="">{all}</option>
        {withTyped(names, asked.form[field]).map(name => (
          <option value={name} selected={name === asked.form[field]}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  )
  const day = (field: 'from' | 'to', label: string) => (
    <Field field={field} label={label} asked={asked}>
      {/* A date field would show nothing of a text that is no day. */}
      {asked.form[field] && dayStart(asked.form[field]) === null ? (
        <input type="text" id={field} name={field} value={asked.form[field]} {...described(field, asked)} />
      ) : (
        <input type="date" id={field} name={field} value={asked.form[field]} {...described(field, asked)} />
      )}
    </Field>
  )
  return (
    <form class="filter" method="get" action={base} aria-label="Filter">
      <input type="hidden" name="site" value={site.site} />
      {day('from', 'From day (UTC)')}
      {day('to', 'To day (UTC)')}
      {select('decision', 'Decision', 'Any decision', DECISIONS)}
      {select('category', 'Grants', 'Any category', optionalCategories(site))}
      <div class="actions">
        <button type="submit">Filter</button>
        {isNarrow(asked.form) && <a href={`${base}?site=${encodeURIComponent(site.site)}`}>Clear</a>}
      </div>
    </form>
  )
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
