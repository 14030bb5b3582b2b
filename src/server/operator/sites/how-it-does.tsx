import { type Fact, Facts } from '../frame/facts.js'
import type { OperatorContext } from '../frame/route.js'
import { filled } from '../frame/speech.js'
import { Time } from '../frame/words.js'
import { sitePath } from './paths.js'
import type { SiteState } from './state.js'

export interface HowItDoesProps {
  readonly c: OperatorContext
  readonly state: SiteState
}

/** Whether a site works, as far as its server sees, each fact with the room that has more. */
export function HowItDoes({ c, state }: HowItDoesProps) {
  const { language, texts } = c.var
  const t = texts.sites
  const { receiptsToday, newestAt, fingerprint } = state
  const facts: readonly Fact[] = [
    [
      t.today,
      <>
        {receiptsToday.toLocaleString(language)} · <a href={sitePath(c, '/receipts')}>{texts.frame.rooms.receipts}</a>
      </>,
    ],
    [t.newest, newestAt === null ? t.never : <Time at={newestAt} />],
    [
      t.logKey,
      <>
        <code>{fingerprint?.replace(/(.{4})(?=.)/g, '$1 ') ?? t.noLogKey}</code> ·{' '}
        <a href={sitePath(c, '/integrity')}>{texts.frame.rooms.integrity}</a>
      </>,
    ],
    [t.retention, <RetentionFact c={c} state={state} />],
    [t.mail, <MailFact c={c} state={state} />],
  ]
  return (
    <section aria-labelledby="how">
      <h2 id="how">{t.how}</h2>
      <Facts facts={facts} />
      {newestAt === null && <WhatToCheck c={c} />}
    </section>
  )
}

function RetentionFact({ c, state: { retention } }: HowItDoesProps) {
  const { texts } = c.var
  const t = texts.sites
  const { isDaily, periods, lastRun, holds } = retention
  return (
    <>
      {filled(isDaily ? t.retentionDaily : t.retentionOff, { ...periods })}{' '}
      {lastRun === null ? (
        t.noRun
      ) : (
        <>
          {t.lastRun} <Time at={lastRun.startedAt} />.
        </>
      )}{' '}
      {filled(holds === 0 ? t.noHolds : t.holds, { holds })}{' '}
      <a href={sitePath(c, '/retention')}>{texts.frame.rooms.retention}</a>
    </>
  )
}

const MAIL = ['isMeasured', 'isWritten', 'canWarn'] as const

function MailFact({ c, state: { mail } }: HowItDoesProps) {
  const t = c.var.texts.sites
  const on = MAIL.filter(kind => mail[kind]).map(kind => t.mailOn[kind])
  return <>{on.length === 0 ? t.noMail : on.join('; ')}</>
}

/** For a site from which nothing has come. */
function WhatToCheck({ c }: Pick<HowItDoesProps, 'c'>) {
  const { site, texts } = c.var
  const t = texts.sites
  return (
    <div class="message">
      <p>{t.nothingYet}</p>
      <ol>
        <li>
          <a href="#check">{t.isItThere}</a>
        </li>
        <li>{site.origins.length === 0 ? t.noOriginsYet : filled(t.isOrigin, { origins: site.origins.join(', ') })}</li>
        <li>{t.isNothingAsked}</li>
        <li>{t.tryIt}</li>
      </ol>
    </div>
  )
}
