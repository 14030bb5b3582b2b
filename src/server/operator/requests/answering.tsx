import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import { DOWNLOAD_DAYS, FORMAT_NAMES } from '../../rights/answer/file.js'
import type { Outlook } from '../../rights/answering.js'
import type { Request } from '../../rights/request.js'
import { filled } from '../frame/speech.js'
import { Field } from './field.js'
import { requestPath } from './list.js'

type Texts = OperatorTexts['requests']

export interface AnswerPageProps {
  readonly base: string
  readonly request: Request
  readonly outlook: Outlook
  /** What the person is to be told. */
  readonly outcome: string
  readonly mistake?: string | undefined
  readonly requestDays: number
  readonly texts: Texts
}

/** What an answer will do, said before it is done. */
export function AnswerPage({ base, request, outlook, outcome, mistake, requestDays, texts: t }: AnswerPageProps) {
  const { answering: a } = t
  const { data, isAllHeld } = outlook
  const counts = { receipts: data.receipts.length, mail: data.mailEvents.length, notices: data.notices.size }
  const isNothing = counts.receipts + counts.mail === 0
  const isErasure = request.kind === 'erasure'
  const isRestricting = request.kind === 'restriction' || request.kind === 'objection'
  if (isErasure && isAllHeld) return <AllHeld base={base} request={request} texts={t} />
  return (
    <form class="form" method="post" action={requestPath(base, request, '/answer')}>
      <input type="hidden" name="version" value={request.version} />
      <p>{isNothing ? a.nothing : filled(a.found, counts)}</p>
      {(request.kind === 'access' || request.kind === 'portability') && (
        <p>{filled(a.copy, { days: DOWNLOAD_DAYS })}</p>
      )}
      {request.kind === 'rectification' && <p>{a.rectification}</p>}
      {isRestricting && <p>{'subject' in outlook.person ? a.restriction : a.unnamed}</p>}
      {isErasure && <WhatGoes outlook={outlook} requestDays={requestDays} texts={a} />}
      <p class="export">
        {t.files}:{' '}
        {FORMAT_NAMES.map(name => (
          <a href={`${requestPath(base, request, '/file')}&format=${name}`}>{name.toUpperCase()}</a>
        ))}
      </p>
      <Field name="outcome" label={a.tell} mistake={mistake}>
        {described => <textarea {...described} rows={6} value={outcome} />}
      </Field>
      <p class="actions">
        <button type="submit" class={isErasure ? 'grave' : undefined}>
          {isErasure ? a.erase : isRestricting ? a.restrict : a.answer}
        </button>
        <a href={requestPath(base, request)}>{a.cancel}</a>
      </p>
    </form>
  )
}

interface WhatGoesProps {
  readonly outlook: Outlook
  readonly requestDays: number
  readonly texts: Texts['answering']
}

function WhatGoes({ outlook, requestDays, texts: a }: WhatGoesProps) {
  const { data, hold, held, mailHold } = outlook
  const going = { receipts: data.receipts.length - held, mail: mailHold ? 0 : data.mailEvents.length }
  return (
    <>
      <p class="message">{filled(a.erasure, going)}</p>
      <h2>{a.stays}</h2>
      <ul>
        {hold && <li>{filled(a.staysHeld, { held, reason: hold.reason })}</li>}
        {mailHold && <li>{filled(a.staysHeldMail, { reason: mailHold.reason })}</li>}
        <li>{a.staysNumbers}</li>
        <li>{a.staysCounts}</li>
        <li>{filled(a.staysRequest, { days: requestDays })}</li>
        <li>{a.staysBackups}</li>
      </ul>
    </>
  )
}

function AllHeld({ base, request, texts: t }: Pick<AnswerPageProps, 'base' | 'request' | 'texts'>) {
  return (
    <>
      <p class="message" role="alert">
        {t.answering.allHeld}
      </p>
      <p class="actions">
        <a class="step" href={requestPath(base, request, '/refuse')}>
          {t.refuse}
        </a>
        <a href={requestPath(base, request)}>{t.answering.cancel}</a>
      </p>
    </>
  )
}

export interface RefusePageProps {
  readonly base: string
  readonly request: Request
  readonly outcome: string
  readonly mistake?: string | undefined
  readonly texts: Texts
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

/** The end of a restriction, asked once more. */
export function LiftPage({ base, request, texts: t }: Pick<RefusePageProps, 'base' | 'request' | 'texts'>) {
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
