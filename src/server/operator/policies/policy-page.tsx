import type { PolicyText, PublishedPolicy } from '../../policies/policy.js'
import { type Fact, Facts } from '../frame/facts.js'
import { Message } from '../frame/message.js'
import { DraftTexts } from './draft-texts.js'
import type { Here } from './here.js'
import { stateOf, stateText } from './state.js'
import type { Policy } from './store.js'
import { VersionList } from './version-list.js'

export interface PolicyPageProps {
  readonly here: Here
  readonly policy: Policy
  readonly texts: readonly PolicyText[]
  /** Newest first. */
  readonly versions: readonly PublishedPolicy[]
  /** What has just been done. */
  readonly message: string | null
  /** The address where a version is for everybody. */
  readonly publicAddress: (version: string) => string
}

/** One policy: what it is, its draft, its versions, and what can be done. */
export function PolicyPage({ here, policy, texts, versions, message, publicAddress }: PolicyPageProps) {
  const { t, mayWrite } = here
  const at = `/${policy.id}`
  return (
    <>
      {message !== null && <Message>{message}</Message>}
      <Traits here={here} policy={policy} />
      {mayWrite && (
        <p class="actions">
          <a class="step" href={here.link(`${at}/publish`)}>
            {t.publish.link}
          </a>{' '}
          <a href={here.link(`${at}/traits`)}>{t.traits.link}</a>{' '}
          {stateOf(policy) === 'inForce' && <a href={here.link(`${at}/archive`)}>{t.archive.link}</a>}
        </p>
      )}
      <DraftTexts here={here} at={at} texts={texts} />
      <VersionList here={here} at={at} policy={policy} versions={versions} publicAddress={publicAddress} />
    </>
  )
}

function Traits({ here, policy }: Pick<PolicyPageProps, 'here' | 'policy'>) {
  const { t } = here
  const { columns } = t
  const facts: readonly Fact[] = [
    [columns.state, stateText(policy, here)],
    [columns.type, t.types[policy.type]],
    [columns.audience, t.audiences[policy.audience]],
    [columns.age, policy.minimumAge === null ? t.anyAge : String(policy.minimumAge)],
    [columns.version, policy.version ?? '–'],
    [
      columns.changed,
      `${new Date(policy.changedAt).toISOString().slice(0, 16).replace('T', ' ')}, ${policy.changedBy}`,
    ],
  ]
  return <Facts facts={facts} />
}
