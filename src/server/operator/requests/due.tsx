import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import { dayOf } from '../../day.js'
import { daysLeft, dueOn, urgencyOf } from '../../rights/due.js'
import { isOpen, type Request } from '../../rights/request.js'
import { filled } from '../frame/speech.js'
import { Time } from '../frame/words.js'

type Texts = OperatorTexts['requests']

interface DueProps {
  readonly request: Request
  readonly texts: Texts
  readonly now: number
}

/** The last day for an answer and how far it is; when it was given, once it was. */
export function Due({ request, texts: t, now }: DueProps) {
  if (!isOpen(request)) {
    return (
      <>
        {t.closedOn} {request.closedAt !== null && <Time at={request.closedAt} />}
      </>
    )
  }
  const urgency = urgencyOf(request, now)
  const day = dayOf(dueOn(request))
  return (
    <>
      <time datetime={day}>{day}</time>{' '}
      <span class={urgency === 'overdue' ? 'due overdue' : urgency === 'soon' ? 'due soon' : 'due'}>
        {leftIn(t, daysLeft(request, now))}
      </span>
      {request.extension !== null && <> ({t.extending.mark})</>}
    </>
  )
}

function leftIn({ days }: Texts, left: number): string {
  if (left === 0) return days.today
  if (left === 1) return days.leftOne
  if (left === -1) return days.overdueOne
  return left > 0 ? filled(days.left, { days: left }) : filled(days.overdue, { days: -left })
}
