import { Cards } from '../frame/cards.js'
import { Time } from '../frame/words.js'
import type { Here } from './here.js'
import { nameOf, type PolicyState, stateOf } from './state.js'
import type { ListedPolicy } from './store.js'

export interface PoliciesPageProps {
  readonly here: Here
  readonly policies: readonly ListedPolicy[]
  /** The list as visitors have it. */
  readonly publicList: string
}

/** What is in force, what is being written, and what was. */
export function PoliciesPage({ here, policies, publicList }: PoliciesPageProps) {
  const { t, mayWrite } = here
  const of = (state: PolicyState) => policies.filter(policy => stateOf(policy) === state)
  const archived = of('archived')
  return (
    <>
      <p class="actions">
        {mayWrite && (
          <a class="step" href={here.link('/new')}>
            {t.write}
          </a>
        )}{' '}
        <a href={publicList}>{t.public}</a>
      </p>
      <Section here={here} title={t.inForce} none={t.noneInForce} policies={of('inForce')} />
      <Section here={here} title={t.drafts} none={t.noDrafts} policies={of('draft')} />
      {archived.length > 0 && <Section here={here} title={t.archived} none="" policies={archived} />}
    </>
  )
}

interface SectionProps {
  readonly here: Here
  readonly title: string
  readonly none: string
  readonly policies: readonly ListedPolicy[]
}

function Section({ here, title, none, policies }: SectionProps) {
  return (
    <section>
      <h2>{title}</h2>
      {policies.length === 0 ? <p>{none}</p> : <PolicyTable here={here} title={title} policies={policies} />}
    </section>
  )
}

function PolicyTable({ here, title, policies }: Omit<SectionProps, 'none'>) {
  const { t, language } = here
  const { name, type, audience, version, languages, changed } = t.columns
  return (
    <Cards caption={title} titles={[name, type, audience, version, languages, changed]}>
      {policies.map(policy => (
        <tr role="row">
          <td role="cell">
            <a href={here.link(`/${policy.id}`)}>{nameOf(policy, language)}</a>
            {stateOf(policy) === 'inForce' && policy.isChanged && <span class="soft"> ({t.changedDraft})</span>}
          </td>
          <td role="cell" data-label={type}>
            {t.types[policy.type]}
          </td>
          <td role="cell" data-label={audience}>
            {t.audiences[policy.audience]}
          </td>
          <td role="cell" data-label={version}>
            {policy.version ?? '–'}
          </td>
          <td role="cell" data-label={languages}>
            {Object.keys(policy.names).join(', ') || '–'}
          </td>
          <td role="cell" data-label={changed}>
            <Time at={policy.changedAt} />
          </td>
        </tr>
      ))}
    </Cards>
  )
}
