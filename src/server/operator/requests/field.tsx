import type { ComponentChildren } from 'preact'

export interface FieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** A sentence on what is wrong. */
  readonly mistake?: string | undefined
  /** The control, told what describes it. */
  readonly children: (described: Described) => ComponentChildren
}

/** What a control says of itself to a screen reader. */
export interface Described {
  readonly id: string
  readonly name: string
  readonly 'aria-invalid'?: 'true'
  readonly 'aria-describedby'?: string
}

/** A labelled field with its hint and its mistake. */
export function Field({ name, label, hint, mistake, children }: FieldProps) {
  const describedBy = [mistake && `${name}-mistake`, hint && `${name}-hint`].filter(Boolean).join(' ')
  const described: Described = {
    id: name,
    name,
    ...(mistake === undefined ? {} : { 'aria-invalid': 'true' }),
    ...(describedBy === '' ? {} : { 'aria-describedby': describedBy }),
  }
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {hint !== undefined && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {children(described)}
      {mistake !== undefined && (
        <p class="mistake" id={`${name}-mistake`}>
          {mistake}
        </p>
      )}
    </div>
  )
}
