import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import { dayOf } from '../../day.js'
import { dueOn } from '../../rights/due.js'
import type { Request } from '../../rights/request.js'
import { filled } from '../frame/speech.js'
import { Field } from './field.js'
import { requestPath } from './request-path.js'

export interface ExtendPageProps {
  readonly base: string
  readonly request: Request
  readonly reason: string
  readonly mistake?: string | undefined
  readonly texts: OperatorTexts['requests']
  readonly now: number
}

/** More time for an answer, with the reason that the person is told. */
export function ExtendPage({ base, request, reason, mistake, texts: t, now }: ExtendPageProps) {
  const { extending: e } = t
  const due = dueOn({ ...request, extension: { at: now, reason } })
  return (
    <form class="form" method="post" action={requestPath(base, request, '/extend')}>
      <input type="hidden" name="version" value={request.version} />
      <p>{filled(e.about, { due: dayOf(due), first: dayOf(dueOn(request)) })}</p>
      <Field name="reason" label={e.why} hint={e.told} mistake={mistake}>
        {described => <textarea {...described} rows={5} value={reason} />}
      </Field>
      <p class="actions">
        <button type="submit">{e.button}</button>
        <a href={requestPath(base, request)}>{t.answering.cancel}</a>
      </p>
    </form>
  )
}
