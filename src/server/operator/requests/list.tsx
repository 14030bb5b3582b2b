import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import { dayOf } from '../../day.js'
import { daysLeft, dueOn, urgencyOf } from '../../rights/due.js'
import { isOpen, type Request } from '../../rights/request.js'
import { Cards } from '../frame/cards.js'
import { filled } from '../frame/speech.js'
import { Time } from '../frame/words.js'

type Texts = OperatorTexts['requests']

export interface RequestsPageProps {
  readonly base: string
  readonly site: string
  readonly open: readonly Request[]
  readonly closed: readonly Request[]
  readonly mayEnter: boolean
  readonly texts: Texts
  /** Milliseconds since the Unix epoch. */
  readonly now: number
}

/** What people have asked: what is due first, then what is done. */
export function RequestsPage({ base, site, open, closed, mayEnter, texts: t, now }: RequestsPageProps) {
  const table = (caption: string, requests: readonly Request[]) => (
    <RequestTable base={base} caption={caption} requests={requests} texts={t} now={now} />
  )
  return (
    <>
      <p>{t.about}</p>
      {mayEnter && (
        <p>
          <a href={`${base}/requests/new?site=${encodeURIComponent(site)}`}>{t.enter}</a>
        </p>
      )}
      <section aria-labelledby="open">
        <h2 id="open">{t.open}</h2>
        {open.length > 0 ? table(t.open, open) : <p class="message">{t.noneOpen}</p>}
      </section>
      <section aria-labelledby="closed">
        <h2 id="closed">{t.closed}</h2>
        {closed.length > 0 ? table(t.closed, closed) : <p>{t.noneClosed}</p>}
      </section>
    </>
  )
}

interface TableProps {
  readonly base: string
  readonly caption: string
  readonly requests: readonly Request[]
  readonly texts: Texts
  readonly now: number
}

function RequestTable({ base, caption, requests, texts: t, now }: TableProps) {
  const { kind, due, state, received, from, request } = t.columns
  return (
    <Cards caption={caption} titles={[kind, due, state, received, from, request]}>
      {requests.map(one => (
        <tr role="row">
          <td role="cell">
            <strong>{t.kinds[one.kind]}</strong>
          </td>
          <td role="cell">
            <Due request={one} texts={t} now={now} />
          </td>
          <td role="cell">{t.states[one.state]}</td>
          <td role="cell" data-label={received}>
            <Time at={one.receivedAt} />
          </td>
          <td role="cell" data-label={from}>
            {cameFrom(one, t)}
          </td>
          <td role="cell" data-label={request}>
            <a href={requestPath(base, one)} aria-label={`${t.kinds[one.kind]} ${one.id}`}>
              <code>{one.id.slice(0, 8)}</code>
            </a>
          </td>
        </tr>
      ))}
    </Cards>
  )
}

export const requestPath = (base: string, { id, site }: Pick<Request, 'id' | 'site'>, part = ''): string =>
  `${base}/requests/${id}${part}?site=${encodeURIComponent(site)}`

export const cameFrom = ({ enteredBy }: Request, t: Texts): string =>
  enteredBy === '' ? t.byVisitor : filled(t.byOperator, { operator: enteredBy })

/** The last day for an answer and how far it is; when it was given, once it was. */
export function Due({
  request,
  texts: t,
  now,
}: {
  readonly request: Request
  readonly texts: Texts
  readonly now: number
}) {
  if (!isOpen(request)) {
    return (
      <>
        {t.closedOn} {request.closedAt !== null && <Time at={request.closedAt} />}
      </>
    )
  }
  const urgency = urgencyOf(request, now)
  const day = dayOf(dueOn(request.receivedAt))
  return (
    <>
      <time datetime={day}>{day}</time>{' '}
      <span class={urgency === 'overdue' ? 'due overdue' : urgency === 'soon' ? 'due soon' : 'due'}>
        {leftIn(t, daysLeft(request.receivedAt, now))}
      </span>
    </>
  )
}

function leftIn({ days }: Texts, left: number): string {
  if (left === 0) return days.today
  if (left === 1) return days.leftOne
  if (left === -1) return days.overdueOne
  return left > 0 ? filled(days.left, { days: left }) : filled(days.overdue, { days: -left })
}
