import type { PolicyText } from '../../policies/policy.js'
import { filled } from '../frame/speech.js'
import { Difference } from './difference.js'
import type { Typed } from './field.js'
import type { Here } from './here.js'
import type { Policy } from './store.js'

/** Who was faster, for whoever still has what they typed before them. */
export function OvertakenMessage({ here, policy }: { readonly here: Here; readonly policy: Policy }) {
  const { changedBy: operator, changedAt } = policy
  const time = new Date(changedAt).toISOString().slice(0, 16).replace('T', ' ')
  return (
    <p class="message" role="alert">
      {filled(here.t.overtaken.text, { operator, time })}
    </p>
  )
}

export interface TheirsAndYoursProps {
  readonly here: Here
  readonly theirs: PolicyText | undefined
  readonly yours: Typed
  readonly language: string
}

/** So that nobody writes over somebody else's words without having seen them. */
export function TheirsAndYours({ here, theirs, yours, language }: TheirsAndYoursProps) {
  const { overtaken, text: t } = here.t
  const part = (title: string, field: 'name' | 'summary' | 'body') => {
    const [before, after] = [theirs?.[field] ?? '', (yours.form.get(field) ?? '').replace(/\r\n?/g, '\n').trim()]
    return <Difference here={here} title={title} before={before} after={after} language={language} />
  }
  return (
    <details>
      <summary>{overtaken.difference}</summary>
      {part(t.name, 'name')}
      {part(t.summary, 'summary')}
      {part(t.body, 'body')}
    </details>
  )
}
