import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import { filled } from '../frame/speech.js'
import { Time } from '../frame/words.js'
import { hidden } from './csv.js'
import type { MessageSummary } from './summary.js'

export interface MailPageProps {
  readonly base: string
  readonly site: string
  readonly texts: OperatorTexts['mail']
  readonly messages: readonly MessageSummary[]
}

/** Opens and clicks of a site's mailings, as far as their readers allow them to be recorded. */
export function MailPage({ base, site, texts: t, messages }: MailPageProps) {
  if (messages.length === 0) {
    return (
      <p class="message">
        {t.none} {t.about}
      </p>
    )
  }
  return (
    <>
      <p>{t.about}</p>
      <p class="export">
        <a href={`${base}/mail/export?site=${encodeURIComponent(site)}`}>{t.exportCsv}</a>
      </p>
      {messages.map(message => (
        <section class="sheet" aria-labelledby={`m-${message.message}`}>
          <h2 id={`m-${message.message}`}>{message.message}</h2>
          <Numbers message={message} t={t} />
          {message.targets.length > 0 && <Targets message={message} t={t} />}
        </section>
      ))}
    </>
  )
}

interface PartProps {
  readonly message: MessageSummary
  readonly t: OperatorTexts['mail']
}

function Numbers({ message: { sent, measured, counts, ...of }, t }: PartProps) {
  return (
    <dl class="numbers">
      {sent !== null && <Number name={t.sent} of={sent} />}
      {measured !== null && <Number name={t.measured} of={measured} />}
      <Number name={t.opens} of={of.opens} by={byText(t, of.openedBy)} />
      <Number name={t.clicks} of={of.clicks} by={byText(t, of.clickedBy)} />
      {counts.open > 0 && <Number name={t.otherOpens} of={hidden(counts.open)} />}
      {counts.click > 0 && <Number name={t.otherClicks} of={hidden(counts.click)} />}
      <Number name={t.machines} of={counts['machine-open'] + counts['machine-click']} />
      <Number name={t.stops} of={counts.stop} />
      <Number name={t.unsubscribed} of={counts.unsubscribe} />
      <div>
        <dt>{t.last}</dt>
        <dd>
          <Time at={of.lastAt} />
        </dd>
      </div>
    </dl>
  )
}

const byText = (t: OperatorTexts['mail'], people: number): string =>
  people === 0 ? '' : people === 1 ? t.byOne : filled(t.byMany, { n: people })

function Number({ name, of, by = '' }: { readonly name: string; readonly of: number | string; readonly by?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{of}</strong> {by}
      </dd>
    </div>
  )
}

function Targets({ message, t }: PartProps) {
  return (
    <table>
      <caption class="unseen">{filled(t.targets, { message: message.message })}</caption>
      <thead>
        <tr>
          <th scope="col">{t.address}</th>
          <th scope="col">{t.clicks}</th>
        </tr>
      </thead>
      <tbody>
        {message.targets.map(([target, clicks]) => (
          <tr>
            <td class="address">{target}</td>
            <td>{clicks}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
