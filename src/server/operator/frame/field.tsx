import type { ComponentChildren } from 'preact'

export interface FieldProps {
  readonly name: string
  readonly label: string
  /** What is wrong with what was typed, in a sentence. */
  readonly mistake?: string | undefined
  readonly hint?: string
}

/** A field of a form with its label, what it expects, and what is wrong with what was typed. */
export function Field({ name, label, mistake, hint, children }: FieldProps & { readonly children: ComponentChildren }) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {children}
      {hint !== undefined && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {mistake !== undefined && (
        <p class="mistake" id={`${name}-mistake`}>
          {mistake}
        </p>
      )}
    </div>
  )
}

export interface TextFieldProps extends FieldProps {
  readonly type?: 'text' | 'email' | 'password' | 'number' | 'date'
  readonly value?: string
  /** What browsers and password keepers fill in. */
  readonly autocomplete?: string
  readonly isOptional?: boolean
}

export function TextField({ type = 'text', value, autocomplete = 'off', isOptional, ...field }: TextFieldProps) {
  const { name, mistake } = field
  return (
    <Field {...field}>
      <input
        id={name}
        name={name}
        // Preact's types take one kind at a time, with what is allowed for that kind.
        type={type as 'text'}
        value={value}
        autocomplete={autocomplete}
        required={!isOptional}
        {...described(field)}
        aria-invalid={mistake === undefined ? undefined : 'true'}
      />
    </Field>
  )
}

export interface SelectFieldProps extends FieldProps {
  readonly value: string
  /** Each with what it is called. */
  readonly options: readonly (readonly [string, string])[]
}

export function SelectField({ value, options, ...field }: SelectFieldProps) {
  const { name, mistake } = field
  return (
    <Field {...field}>
      <select id={name} name={name} {...described(field)} aria-invalid={mistake === undefined ? undefined : 'true'}>
        {options.map(([option, label]) => (
          <option value={option} selected={option === value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** The sentences that belong to a field, for screen readers. */
function described({ name, mistake, hint }: FieldProps) {
  const ids = [...(hint === undefined ? [] : [`${name}-hint`]), ...(mistake === undefined ? [] : [`${name}-mistake`])]
  return ids.length > 0 ? { 'aria-describedby': ids.join(' ') } : {}
}
