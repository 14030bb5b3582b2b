import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import { DOWNLOAD_DAYS, FORMAT_NAMES } from '../../rights/answer/file.js'
import type { Outlook } from '../../rights/answering.js'
import type { Request } from '../../rights/request.js'
import { filled } from '../frame/speech.js'
import { Field } from './field.js'
import { requestPath } from './request-path.js'
import { WhatGoes } from './what-goes.js'

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
