import type { ComponentChildren } from 'preact'
import type { Mistake, Mistakes } from '../../policies/draft.js'
import { filled } from '../frame/speech.js'
import type { Here } from './here.js'

/** A form as it was typed, and what is wrong with it. */
export interface Typed {
  /** The form's fields as they were sent, or as they stand in what is changed. */
  readonly form: URLSearchParams
  readonly mistakes: Mistakes
}

export const asTyped = (form: URLSearchParams, mistakes: Mistakes = new Map()): Typed => ({ form, mistakes })

/** What is wrong, in a sentence. */
export const sentenceOf = ({ what, values = {} }: Mistake, { t }: Here): string => filled(t.mistakes[what], values)

export interface FieldProps {
  readonly here: Here
  readonly typed: Typed
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** The control, with what ties it to its label, its hint and its mistake. */
  readonly control: (tied: Tied) => ComponentChildren
}

interface Tied {
  readonly id: string
  readonly name: string
  readonly 'aria-invalid'?: 'true'
  readonly 'aria-describedby'?: string
}

/** A labelled control; a mistake is said right below it. */
export function Field({ here, typed, name, label, hint, control }: FieldProps) {
  const mistake = typed.mistakes.get(name)
  const described = [hint !== undefined && `${name}-hint`, mistake && `${name}-mistake`].filter(Boolean).join(' ')
  const tied: Tied = {
    id: name,
    name,
    ...(mistake ? { 'aria-invalid': 'true' } : {}),
    ...(described ? { 'aria-describedby': described } : {}),
  }
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {control(tied)}
      {hint !== undefined && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {mistake && (
        <p class="mistake" id={`${name}-mistake`} role="alert">
          {sentenceOf(mistake, here)}
        </p>
      )}
    </div>
  )
}

type ChoiceProps = Omit<FieldProps, 'control'> & {
  /** Values and what they are called. */
  readonly options: Readonly<Record<string, string>>
}

export function Choice({ options, ...field }: ChoiceProps) {
  const chosen = field.typed.form.get(field.name)
  const control = (tied: Tied) => (
    <select {...tied}>
      {Object.entries(options).map(([value, title]) => (
        <option value={value} selected={value === chosen}>
          {title}
        </option>
      ))}
    </select>
  )
  return <Field {...field} control={control} />
}

export function Line(field: Omit<FieldProps, 'control'>) {
  const value = field.typed.form.get(field.name) ?? ''
  return <Field {...field} control={tied => <input type="text" {...tied} value={value} autocomplete="off" />} />
}
