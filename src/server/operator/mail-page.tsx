/** @jsxImportSource hono/jsx */
import type { Site } from '../../contract/site.js'
import { hidden } from './mail-csv.js'
import type { MessageSummary } from './mail-summary.js'
import { Time } from './words.js'

export interface MailPageProps {
  readonly base: string
  readonly sites: readonly Site[]
  readonly site: string
  /** What is wrong with the site that the address names. */
  readonly mistake: string | null
  readonly messages: readonly MessageSummary[]
}

/** Opens and clicks of a site's mailings, as far as their readers allow them to be recorded. */
export function MailPage({ base, sites, site, mistake, messages }: MailPageProps) {
  return (
    <>
      {sites.length > 1 && <SiteForm base={base} sites={sites} site={site} mistake={mistake} />}
      {mistake === null ? (
        <Messages base={base} site={site} messages={messages} />
      ) : (
        <p class="message">Nothing is shown: {mistake}</p>
      )}
    </>
  )
}

function SiteForm({ base, sites, site, mistake }: Omit<MailPageProps, 'messages'>) {
  return (
    <form class="filter" method="get" action={`${base}/mail`} aria-label="Site">
      <div class="field">
        <label for="site">Site</label>
        <select id="site" name="site" aria-invalid={mistake === null ? undefined : 'true'}>
          {sites.map(one => (
            <option value={one.site} selected={one.site === site}>
              {one.site}
            </option>
          ))}
        </select>
      </div>
      <div class="actions">
        <button type="submit">Show</button>
      </div>
    </form>
  )
}

function Messages({ base, site, messages }: Pick<MailPageProps, 'base' | 'site' | 'messages'>) {
  const about =
    'Opens and clicks are of people whose choice allows analytics, and of programs that show pictures: these numbers are lower than what was sent and read.'
  if (messages.length === 0) {
    return <p class="message">No open or click is recorded for this site. {about}</p>
  }
  return (
    <>
      <p>{about}</p>
      <p class="export">
        <a href={`${base}/mail/export?site=${encodeURIComponent(site)}`}>Export as CSV</a>
      </p>
      {messages.map(message => (
        <section class="mailing" aria-labelledby={`m-${message.message}`}>
          <h2 id={`m-${message.message}`}>{message.message}</h2>
          <Numbers of={message} />
          {message.targets.length > 0 && <Targets message={message} />}
        </section>
      ))}
    </>
  )
}

function Numbers({ of: { sent, measured, counts, ...of } }: { readonly of: MessageSummary }) {
  return (
    <dl class="numbers">
      {sent !== null && <Number name="Sent" of={sent} />}
      {measured !== null && <Number name="Sent with consent to measuring" of={measured} />}
      <Number name="Opens" of={of.opens} by={of.openedBy} />
      <Number name="Clicks" of={of.clicks} by={of.clickedBy} />
      {counts.open > 0 && <Number name="Other opens, of nobody" of={hidden(counts.open)} />}
      {counts.click > 0 && <Number name="Other clicks, of nobody" of={hidden(counts.click)} />}
      <Number name="Fetched by machines" of={counts['machine-open'] + counts['machine-click']} />
      <Number name="Stopped the measuring" of={counts.stop} />
      <Number name="Unsubscribed" of={counts.unsubscribe} />
      <div>
        <dt>Last (UTC)</dt>
        <dd>
          <Time at={of.lastAt} />
        </dd>
      </div>
    </dl>
  )
}

function Number({ name, of, by = 0 }: { readonly name: string; readonly of: number | string; readonly by?: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{of}</strong> {by > 0 && `by ${by} ${by === 1 ? 'person' : 'people'}`}
      </dd>
    </div>
  )
}

function Targets({ message }: { readonly message: MessageSummary }) {
  return (
    <table>
      <caption class="unseen">Clicks of {message.message} by address</caption>
      <thead>
        <tr>
          <th scope="col">Address</th>
          <th scope="col">Clicks</th>
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
