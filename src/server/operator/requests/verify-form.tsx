import { Field } from './field.js'
import type { RequestPageProps } from './request.js'
import { requestPath } from './request-path.js'

/** In which an operator says who somebody is. */
export function VerifyForm({ base, request, typed, texts: t }: RequestPageProps) {
  return (
    <section aria-labelledby="verify">
      <h2 id="verify">{t.verify}</h2>
      <form class="form" method="post" action={requestPath(base, request, '/verify')}>
        <p>{t.verifyAbout}</p>
        <input type="hidden" name="version" value={request.version} />
        <Field name="subject" label={t.subject} hint={t.subjectAbout} mistake={typed.mistakes.get('subject')}>
          {described => (
            <input {...described} type="text" value={typed.subject ?? request.subject ?? ''} autocomplete="off" />
          )}
        </Field>
        <Field name="how" label={t.how} mistake={typed.mistakes.get('how')}>
          {described => <input {...described} type="text" value={typed.how ?? ''} />}
        </Field>
        <button type="submit">{t.verifyButton}</button>
      </form>
    </section>
  )
}
