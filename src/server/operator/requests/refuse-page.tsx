import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import type { Request } from '../../rights/request.js'
import { Field } from './field.js'
import { requestPath } from './request-path.js'

export interface RefusePageProps {
  readonly base: string
  readonly request: Request
  readonly outcome: string
  readonly mistake?: string | undefined
  readonly texts: OperatorTexts['requests']
}

/** A request is refused with a reason, and not without. */
export function RefusePage({ base, request, outcome, mistake, texts: t }: RefusePageProps) {
  const { answering: a } = t
  return (
    <form class="form" method="post" action={requestPath(base, request, '/refuse')}>
      <input type="hidden" name="version" value={request.version} />
      <p>{a.refuseAbout}</p>
      <Field name="outcome" label={a.why} mistake={mistake}>
        {described => <textarea {...described} rows={5} value={outcome} />}
      </Field>
      <p class="actions">
        <button type="submit">{a.refuse}</button>
        <a href={requestPath(base, request)}>{a.cancel}</a>
      </p>
    </form>
  )
}
