import type { PublishedPolicy } from '../../policies/policy.js'
import { Time } from '../frame/words.js'
import type { Here } from './here.js'
import type { Policy } from './store.js'

export interface VersionListProps {
  readonly here: Here
  /** The policy's own place in the room. */
  readonly at: string
  readonly policy: Policy
  /** Newest first. */
  readonly versions: readonly PublishedPolicy[]
  /** The address where a version is for everybody. */
  readonly publicAddress: (version: string) => string
}

/** What is published, for ever. */
export function VersionList({ here, at, policy, versions, publicAddress }: VersionListProps) {
  const t = here.t.versions
  return (
    <section>
      <h2>{t.title}</h2>
      {versions.length === 0 && <p>{t.none}</p>}
      {policy.version !== null && policy.isChanged && (
        <p>
          <a href={here.link(`${at}/diff`, { from: policy.version, to: '' })}>{t.difference}</a>
        </p>
      )}
      <ul class="rows">
        {versions.map(({ version, publishedAt }, i) => {
          const before = versions[i + 1]?.version
          return (
            <li>
              <strong>{version}</strong> {t.published}: <Time at={publishedAt} />{' '}
              <span class="links">
                <a href={publicAddress(version)} aria-label={`${t.read} ${version}`}>
                  {t.read}
                </a>{' '}
                {before !== undefined && (
                  <a
                    href={here.link(`${at}/diff`, { from: before, to: version })}
                    aria-label={`${t.since}: ${version}`}
                  >
                    {t.since}
                  </a>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
