import { Time } from '../frame/words.js'
import { Field } from './field.js'
import type { RequestPageProps } from './request.js'
import { requestPath } from './request-path.js'

/** What operators have written down, and the form for more. */
export function Notes({ base, request, notes, mayAct, typed, texts: t }: RequestPageProps) {
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{t.notes}</h2>
      {notes.length === 0 && <p>{t.noNotes}</p>}
      <ul class="notes">
        {notes.map(({ at, operator, words }) => (
          <li>
            <Time at={at} /> {operator}
            <br />
            <span class="said">{words}</span>
          </li>
        ))}
      </ul>
      {mayAct && (
        <form class="form" method="post" action={requestPath(base, request, '/notes')}>
          <Field name="note" label={t.note} mistake={typed.mistakes.get('note')}>
            {described => <textarea {...described} rows={3} value={typed.note ?? ''} />}
          </Field>
          <button type="submit">{t.addNote}</button>
        </form>
      )}
    </section>
  )
}
