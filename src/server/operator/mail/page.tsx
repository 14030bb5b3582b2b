import { Time } from '../frame/words.js'
import type { MessageSummary } from './summary.js'

export interface MailPageProps {
  readonly messages: readonly MessageSummary[]
}

/** Opens and clicks of a site's mailings, as far as their readers allow them to be recorded. */
export function MailPage({ messages }: MailPageProps) {
  const about =
    'Only people whose choice allows analytics are counted, so these numbers are lower than what was sent and read.'
  if (messages.length === 0) {
    return <p class="message">No open or click is recorded for this site. {about}</p>
  }
  return (
    <>
      <p>{about}</p>
      {messages.map(message => (
        <section class="mailing" aria-labelledby={`m-${message.message}`}>
          <h2 id={`m-${message.message}`}>{message.message}</h2>
          <dl class="numbers">
            <Number name="Opens" of={message.opens} by={message.openedBy} />
            <Number name="Clicks" of={message.clicks} by={message.clickedBy} />
            <div>
              <dt>Last (UTC)</dt>
              <dd>
                <Time at={message.lastAt} />
              </dd>
            </div>
          </dl>
          {message.targets.length > 0 && <Targets message={message} />}
        </section>
      ))}
    </>
  )
}

function Number({ name, of, by }: { readonly name: string; readonly of: number; readonly by: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{of}</strong> {of > 0 && `by ${by} ${by === 1 ? 'person' : 'people'}`}
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
