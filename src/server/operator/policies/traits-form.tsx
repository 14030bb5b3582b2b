import type { PolicyTraits } from '../../policies/policy.js'
import { Choice, Line, type Typed } from './field.js'
import type { Here } from './here.js'

export interface TraitFieldsProps {
  readonly here: Here
  readonly typed: Typed
}

/** What a policy is: kind, who is asked, from which age on. */
export function TraitFields({ here, typed }: TraitFieldsProps) {
  const { traits: t, types, audiences } = here.t
  const common = { here, typed }
  return (
    <>
      <Choice {...common} name="type" label={t.type} options={types} />
      <Choice {...common} name="audience" label={t.audience} options={audiences} hint={t.hint} />
      <Line {...common} name="age" label={t.age} hint={t.ageHint} />
    </>
  )
}

export interface TraitsFormProps extends TraitFieldsProps {
  readonly id: string
}

export function TraitsForm({ here, typed, id }: TraitsFormProps) {
  return (
    <form class="sheet" method="post" action={here.link(`/${id}/traits`)}>
      <input type="hidden" name="revision" value={typed.form.get('revision') ?? ''} />
      <TraitFields here={here} typed={typed} />
      <div class="actions">
        <button type="submit">{here.t.save}</button>
        <a href={here.link(`/${id}`)}>{here.t.back}</a>
      </div>
    </form>
  )
}

/** As the form has them. */
export const formOfTraits = ({ type, audience, minimumAge }: PolicyTraits, revision: number): URLSearchParams =>
  new URLSearchParams({ type, audience, age: minimumAge === null ? '' : String(minimumAge), revision: `${revision}` })
