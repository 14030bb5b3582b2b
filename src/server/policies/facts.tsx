import type { ComponentChildren } from 'preact'
import { dayOf } from './dated-version.js'
import type { PublishedPolicy } from './policy.js'
import type { Speech } from './speech.js'

/** What a policy is, who is asked to agree to it, and from which age on. */
export function Facts({ policy, speech }: { readonly policy: PublishedPolicy; readonly speech: Speech }) {
  const { type, audience, minimumAge, version } = policy
  const t = speech.texts
  return (
    <dl class="facts">
      <Fact name={t.type}>{t.types[type]}</Fact>
      <Fact name={t.audience}>{t.audiences[audience]}</Fact>
      <Fact name={t.version}>
        <time datetime={dayOf(version)}>{version}</time>
      </Fact>
      {minimumAge !== null && <Fact name={t.minimumAge}>{minimumAge}</Fact>}
    </dl>
  )
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
