import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import { KINDS } from '../../rights/request.js'
import { DayInput } from './day-input.js'
import type { Entry, EntryMistakes } from './entry.js'
import { Field } from './field.js'

export interface EntryFormProps {
  readonly base: string
  readonly site: string
  readonly entry: Entry
  readonly mistakes: EntryMistakes
  readonly texts: OperatorTexts['requests']
}

/** For what came by letter or at the counter. What was typed stays, right or wrong. */
export function EntryForm({ base, site, entry, mistakes, texts: t }: EntryFormProps) {
  const { entry: e } = t
  return (
    <form class="form" method="post" action={`${base}/requests?site=${encodeURIComponent(site)}`}>
      <p>{e.about}</p>
      {mistakes.size > 0 && (
        <p class="message" role="alert">
          {t.wrong.mistakes}
        </p>
      )}
      <Field name="kind" label={e.kind} mistake={mistakes.get('kind')}>
        {described => (
          <select {...described} required>
            <option value="" />
            {KINDS.map(kind => (
              <option value={kind} selected={kind === entry.kind}>
                {t.kinds[kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="received" label={e.received} mistake={mistakes.get('received')}>
        {described => <DayInput described={described} value={entry.received} />}
      </Field>
      <Field name="receipt" label={e.receipt} mistake={mistakes.get('receipt')}>
        {described => <input {...described} type="text" value={entry.receipt} autocomplete="off" />}
      </Field>
      <Field name="subject" label={e.subject} mistake={mistakes.get('subject')}>
        {described => <input {...described} type="text" value={entry.subject} autocomplete="off" />}
      </Field>
      <Field name="words" label={e.words} mistake={mistakes.get('words')}>
        {described => <textarea {...described} rows={5} value={entry.words} />}
      </Field>
      <button type="submit">{e.button}</button>
    </form>
  )
}
