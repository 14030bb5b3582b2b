import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import type { Request } from '../../rights/request.js'
import { Due } from './due.js'
import { requestPath } from './request-path.js'

export interface ReminderProps {
  readonly base: string
  readonly site: string
  /** What is overdue or due soon, the most urgent first. */
  readonly due: readonly Request[]
  readonly texts: OperatorTexts['requests']
  readonly now: number
}

/** More are in the list. */
const SHOWN_AT_MOST = 5

/** For the first page that an operator sees: what has to be answered next. Nothing, where nothing has to be. */
export function Reminder({ base, site, due, texts: t, now }: ReminderProps) {
  if (due.length === 0) return null
  return (
    <section class="message reminder" aria-labelledby="due">
      <h2 id="due">{t.dueSoon}</h2>
      <ul>
        {due.slice(0, SHOWN_AT_MOST).map(request => (
          <li>
            <a href={requestPath(base, request)}>{t.kinds[request.kind]}</a>{' '}
            <Due request={request} texts={t} now={now} />
          </li>
        ))}
      </ul>
      <p>
        <a href={`${base}/requests?site=${encodeURIComponent(site)}`}>{t.back}</a>
      </p>
    </section>
  )
}
