import type { PolicyText } from '../../policies/policy.js'
import { directionOf } from '../../policies/speech.js'
import { Field, type Typed } from './field.js'
import type { Here } from './here.js'

export interface TextFormProps {
  readonly here: Here
  readonly typed: Typed
  readonly id: string
  /** Of the text. */
  readonly language: string
}

/** One language of a draft, to be written. */
export function TextForm({ here, typed, id, language }: TextFormProps) {
  const { t } = here
  const common = { here, typed }
  const written = { lang: language, dir: directionOf(language) }
  const typedIn = (name: string): string => typed.form.get(name) ?? ''
  return (
    <form class="sheet" method="post" action={here.link(`/${id}/text`, { language })}>
      <input type="hidden" name="revision" value={typedIn('revision')} />
      <Field
        {...common}
        name="name"
        label={t.text.name}
        control={tied => <input type="text" {...tied} {...written} value={typedIn('name')} />}
      />
      <Field
        {...common}
        name="summary"
        label={t.text.summary}
        hint={t.text.summaryHint}
        control={tied => (
          <textarea {...tied} {...written} rows={5}>
            {typedIn('summary')}
          </textarea>
        )}
      />
      <Field
        {...common}
        name="body"
        label={t.text.body}
        hint={t.text.bodyHint}
        control={tied => (
          <textarea {...tied} {...written} rows={24}>
            {typedIn('body')}
          </textarea>
        )}
      />
      <div class="actions">
        <button type="submit">{t.save}</button>
        <button type="submit" class="quiet" name="next" value="preview">
          {t.text.saveAndPreview}
        </button>
        <a href={here.link(`/${id}`)}>{t.back}</a>
      </div>
    </form>
  )
}

/** As the form has it. */
export const formOfText = (text: PolicyText | undefined, revision: number): URLSearchParams =>
  new URLSearchParams({
    name: text?.name ?? '',
    summary: text?.summary ?? '',
    body: text?.body ?? '',
    revision: `${revision}`,
  })
