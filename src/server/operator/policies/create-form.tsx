import { Choice, Line, type Typed } from './field.js'
import type { Here } from './here.js'
import { policyLanguages } from './policy-languages.js'
import { TraitFields } from './traits-form.js'

/** The little that a draft begins with. */
export function CreateForm({ here, typed }: { readonly here: Here; readonly typed: Typed }) {
  const { create } = here.t
  const common = { here, typed }
  return (
    <form class="sheet" method="post" action={here.link('/new')}>
      <Line {...common} name="id" label={create.id} hint={create.idHint} />
      <TraitFields {...common} />
      <Choice {...common} name="language" label={create.language} options={policyLanguages(here.language)} />
      <Line {...common} name="name" label={create.name} />
      <button type="submit">{create.submit}</button>
    </form>
  )
}
