/** @jsxImportSource hono/jsx */
import type { Site } from '../../contract/site.js'
import { type AskedFilter, categoryNames, DECISIONS, dayStart, type FilterField, siteNames } from './filter.js'

export interface FilterFormProps {
  readonly base: string
  readonly asked: AskedFilter
  readonly sites: readonly Site[]
}

/** The filter as a form that only changes the address. What was typed stays, right or wrong. */
export function FilterForm({ base, asked, sites }: FilterFormProps) {
  const select = (field: 'site' | 'decision' | 'category', label: string, all: string, names: readonly string[]) => (
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
      <input
        id={field}
        name={field}
        // A date field would show nothing of a text that is no day.
        type={asked.form[field] && dayStart(asked.form[field]) === null ? 'text' : 'date'}
        value={asked.form[field]}
        {...described(field, asked)}
      />
    </Field>
  )
  return (
    <form class="filter" method="get" action={base} aria-label="Filter">
      {select('site', 'Site', 'All sites', siteNames(sites))}
      {day('from', 'From day (UTC)')}
      {day('to', 'To day (UTC)')}
      {select('decision', 'Decision', 'Any decision', DECISIONS)}
      {select('category', 'Grants', 'Any category', categoryNames(sites))}
      <div class="actions">
        <button type="submit">Filter</button>
        {Object.values(asked.form).some(Boolean) && <a href={base}>Clear</a>}
      </div>
    </form>
  )
}

interface FieldProps {
  readonly field: FilterField
  readonly label: string
  readonly asked: AskedFilter
  readonly children?: unknown
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
