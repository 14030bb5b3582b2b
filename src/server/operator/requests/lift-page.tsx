import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import type { Request } from '../../rights/request.js'
import { requestPath } from './request-path.js'

export interface LiftPageProps {
  readonly base: string
  readonly request: Request
  readonly texts: OperatorTexts['requests']
}

/** The end of a restriction, asked once more. */
export function LiftPage({ base, request, texts: t }: LiftPageProps) {
  return (
    <form class="form" method="post" action={requestPath(base, request, '/lift')}>
      <p>{t.liftAbout}</p>
      <p class="actions">
        <button type="submit">{t.lift}</button>
        <a href={requestPath(base, request)}>{t.answering.cancel}</a>
      </p>
    </form>
  )
}
