import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import type { Request } from '../../rights/request.js'
import { Cards } from '../frame/cards.js'
import { filled } from '../frame/speech.js'
import { Time } from '../frame/words.js'
import { Due } from './due.js'
import { requestPath } from './request-path.js'

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
          <a class="step" href={`${base}/requests/new?site=${encodeURIComponent(site)}`}>
            {t.enter}
          </a>
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

/** Who brought it here. */
export const cameFrom = ({ enteredBy }: Request, t: Texts): string =>
  enteredBy === '' ? t.byVisitor : filled(t.byOperator, { operator: enteredBy })
