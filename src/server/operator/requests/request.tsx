import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import { FORMAT_NAMES } from '../../rights/answer/file.js'
import { isOpen, type Request } from '../../rights/request.js'
import type { Note } from '../../rights/requests.js'
import { type Fact, Facts } from '../frame/facts.js'
import { filled } from '../frame/speech.js'
import { Time } from '../frame/words.js'
import { Field } from './field.js'
import { cameFrom, Due, requestPath } from './list.js'

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

function Next(props: RequestPageProps) {
  const { base, request, texts: t } = props
  const steps = (
    <p class="actions">
      {request.state === 'verified' && (
        <a class="step" href={requestPath(base, request, '/answer')}>
          {t.answer}
        </a>
      )}
      <a class="step" href={requestPath(base, request, '/refuse')}>
        {t.refuse}
      </a>
    </p>
  )
  return (
    <>
      {isOpen(request) && steps}
      {request.state === 'received' && <VerifyForm {...props} />}
      {request.proof !== null && (
        <p class="export">
          {t.files}:{' '}
          {FORMAT_NAMES.map(name => (
            <a href={`${requestPath(base, request, '/file')}&format=${name}`}>{name.toUpperCase()}</a>
          ))}
        </p>
      )}
    </>
  )
}

function VerifyForm({ base, request, typed, texts: t }: RequestPageProps) {
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

function Notes({ base, request, notes, mayAct, typed, texts: t }: RequestPageProps) {
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{t.notes}</h2>
      {notes.length === 0 && <p>{t.noNotes}</p>}
      <ul class="notes">
        {notes.map(({ at, operator, words }) => (
          <li>
            <Time at={at} /> {operator}
            <br />
            <span class="said">{words}</span>
          </li>
        ))}
      </ul>
      {mayAct && (
        <form class="form" method="post" action={requestPath(base, request, '/notes')}>
          <Field name="note" label={t.note} mistake={typed.mistakes.get('note')}>
            {described => <textarea {...described} rows={3} value={typed.note ?? ''} />}
          </Field>
          <button type="submit">{t.addNote}</button>
        </form>
      )}
    </section>
  )
}
