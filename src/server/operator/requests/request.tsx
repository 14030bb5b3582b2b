import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import type { Note } from '../../rights/notes.js'
import type { Extension, Request } from '../../rights/request.js'
import { type Fact, Facts } from '../frame/facts.js'
import { filled } from '../frame/speech.js'
import { Time } from '../frame/words.js'
import { Due } from './due.js'
import { cameFrom } from './list.js'
import { Next } from './next.js'
import { Notes } from './notes.js'
import { requestPath } from './request-path.js'

type Texts = OperatorTexts['requests']

/** What an operator typed into the page's forms, and what is wrong with it. */
export interface Typed {
  readonly subject?: string
  readonly how?: string
  readonly note?: string
  readonly mistakes: ReadonlyMap<'subject' | 'how' | 'note', string>
  /** Why nothing was done. */
  readonly message?: string
}

export interface RequestPageProps {
  readonly base: string
  readonly request: Request
  readonly notes: readonly Note[]
  readonly isLeftAlone: boolean
  /** Whether its reader may do something about it. */
  readonly mayAct: boolean
  readonly typed: Typed
  readonly texts: Texts
  readonly now: number
}

/** Everything about one request, and what can be done next. */
export function RequestPage(props: RequestPageProps) {
  const { base, request, isLeftAlone, mayAct, typed, texts: t, now } = props
  const root = base.replace(/\/operator$/, '')
  const facts: readonly Fact[] = [
    [t.columns.state, t.states[request.state]],
    [t.columns.due, <Due request={request} texts={t} now={now} />],
    [t.columns.received, <Time at={request.receivedAt} />],
    ...(request.extension ? [[t.extending.extended, <Extended {...request.extension} />] as const] : []),
    [t.columns.from, cameFrom(request, t)],
    [t.who, whom(request, t)],
    [t.proof, request.proof === null ? t.proofNone : t.proofs[request.proof]],
    ...(request.words ? [[t.words, <span class="said">{request.words}</span>] as const] : []),
    ...(request.outcome ? [[t.outcome, <span class="said">{request.outcome}</span>] as const] : []),
  ]
  return (
    <>
      {typed.message !== undefined && (
        <p class="message" role="alert">
          {typed.message}
        </p>
      )}
      <p>
        <a href={`${base}/requests?site=${encodeURIComponent(request.site)}`}>{t.back}</a>
      </p>
      <Facts facts={facts} />
      {isLeftAlone && (
        <p class="message">
          {t.left} {mayAct && <a href={requestPath(base, request, '/lift')}>{t.lift}</a>}
        </p>
      )}
      {mayAct && <Next {...props} />}
      <p>
        <a href={`${root}/v1/requests/${request.id}?site=${encodeURIComponent(request.site)}`}>{t.page}</a>
        <br />
        <span class="hint">{t.pageAbout}</span>
      </p>
      <Notes {...props} />
    </>
  )
}

const whom = ({ subject, receipt }: Request, t: Texts): string =>
  subject !== null
    ? filled(t.whoSubject, { subject })
    : receipt !== null
      ? filled(t.whoReceipt, { receipt })
      : t.whoNobody

const Extended = ({ at, reason }: Extension) => (
  <>
    <Time at={at} /> <span class="said">{reason}</span>
  </>
)
