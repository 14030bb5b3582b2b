import type { Declaration } from '../../contract/declaration.js'
import { subjectOf } from '../../contract/record.js'
import { ESSENTIAL } from '../../contract/words.js'
import type { FullView } from './complete.js'
import { Facts } from './facts.js'
import { Headed } from './headed.js'
import { Kept } from './kept.js'
import { purposeIn } from './purpose.js'

/** One service: its switch in sight, three clicks from the page; who it is and what it leaves behind one click further. */
export function Service({ view, service }: { view: FullView; service: Declaration }) {
  const { messages: t } = view
  const { id, title = id, provider, privacyUrl, hosts = [], storage = [] } = service
  return (
    <section part="service">
      <Headed view={view} subject={subjectOf(service)} title={title} fixed={service.category === ESSENTIAL} />
      <details>
        <summary aria-label={`${t.details}: ${title}`}>{t.details}</summary>
        <Facts
          of={[
            [t.purpose, purposeIn(t, view.locale, service.purpose)],
            [t.provider, provider],
            [t.hosts, hosts.join(', ')],
            [t.storage, storage.join(', ')],
          ]}
        />
        <Kept view={view} service={service} />
        {privacyUrl ? <a href={privacyUrl}>{t.privacy}</a> : null}
      </details>
    </section>
  )
}
