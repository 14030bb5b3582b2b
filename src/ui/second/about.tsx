import { fill } from '../../i18n/messages.js'
import { Button } from '../button.js'
import type { FullView } from './complete.js'
import { Facts } from './facts.js'
import { Supervision } from './supervision.js'

/** Who answers for the site and to whom a visitor may turn; the visitor's proof of the choice in force, and its end. */
export function About({
  view: { host, messages: t, region, acts, said, authority, controller: name },
}: {
  view: FullView
}) {
  const { controller, policy } = host.site
  const record = host.$record.get()
  const receipt = host.lastReceipt()
  const left = host.left()
  const url = host.receiptUrl()
  // A date of digits and hyphens would be turned round between words that are written from right to left.
  const version = (
    <>
      {t.version} <bdi>{policy.version}</bdi>
    </>
  )
  return (
    <section part="about">
      <h3>{t.about}</h3>
      <Facts
        of={[
          [t.controller, [name, controller?.address].filter(Boolean).join(', ')],
          [t.contact, mailOr(controller?.contact)],
          [
            t.authority,
            controller?.authority && <Supervision of={authority} country={controller.authority} region={region} />,
          ],
          [t.policy, policy.url ? <a href={policy.url}>{version}</a> : version],
          [t.decided, record && dateIn(region, record.at)],
          [t.receipt, record?.receipt],
        ]}
      />
      <p role="status">{said && t[said]}</p>
      {left.length > 0 ? <p class="note">{fill(t.left, { list: left.join(', ') })}</p> : null}
      {record ? (
        <div class="answers">
          {receipt ? (
            <a
              class="button quiet"
              download="receipt.json"
              href={`data:application/json,${encodeURIComponent(JSON.stringify(receipt))}`}
            >
              {t.download}
            </a>
          ) : null}
          {url ? (
            <a class="button quiet" href={url} target="_blank" rel="noopener">
              {t.check}
            </a>
          ) : null}
          <Button text={t.withdraw} press={acts.withdraw} quiet />
        </div>
      ) : null}
    </section>
  )
}

/** An address to write to becomes a link; anything else stays as it is. */
const mailOr = (contact = '') => (/^\S+@\S+$/.test(contact) ? <a href={`mailto:${contact}`}>{contact}</a> : contact)

const dateIn = (locale: string, seconds: number): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(seconds * 1000)
