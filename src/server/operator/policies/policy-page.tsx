import { missingIn } from '../../policies/draft.js'
import type { PolicyText, PublishedPolicy } from '../../policies/policy.js'
import { languageName } from '../../policies/speech.js'
import { Time } from '../frame/words.js'
import type { Here } from './here.js'
import { policyLanguages } from './policy-languages.js'
import { stateOf, stateText } from './state.js'
import type { Policy } from './store.js'

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
      {message !== null && (
        <p class="message" role="status">
          {message}
        </p>
      )}
      <Traits here={here} policy={policy} />
      {mayWrite && (
        <p class="links">
          <a href={here.link(`${at}/traits`)}>{t.traits.link}</a>{' '}
          <a href={here.link(`${at}/publish`)}>{t.publish.link}</a>{' '}
          {stateOf(policy) === 'inForce' && <a href={here.link(`${at}/archive`)}>{t.archive.link}</a>}
        </p>
      )}
      <Texts here={here} at={at} texts={texts} />
      <Versions here={here} at={at} policy={policy} versions={versions} publicAddress={publicAddress} />
    </>
  )
}

function Traits({ here, policy }: Pick<PolicyPageProps, 'here' | 'policy'>) {
  const { t } = here
  const { columns } = t
  const facts: readonly (readonly [string, string])[] = [
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
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

interface TextsProps extends Pick<PolicyPageProps, 'here' | 'texts'> {
  /** The policy's own place in the room. */
  readonly at: string
}

function Texts({ here, at, texts }: TextsProps) {
  const { mayWrite, language: reader } = here
  const t = here.t.texts
  const written = texts.map(({ language }) => language)
  return (
    <section>
      <h2>{t.title}</h2>
      {texts.length === 0 && <p>{t.none}</p>}
      <ul class="rows">
        {texts.map(text => {
          const { language } = text
          const its = languageName(language, reader)
          const missing = missingIn(text)
          return (
            <li>
              <strong>{its}</strong> <span lang={language}>{text.name}</span>{' '}
              <span class={missing.length > 0 ? 'no' : 'yes'}>
                ({missing.length > 0 ? missing.map(what => t[what]).join(', ') : t.complete})
              </span>{' '}
              <span class="links">
                {mayWrite && (
                  <a href={here.link(`${at}/text`, { language })} aria-label={`${t.edit}: ${its}`}>
                    {t.edit}
                  </a>
                )}{' '}
                <a href={here.link(`${at}/preview`, { language })} aria-label={`${t.preview}: ${its}`}>
                  {t.preview}
                </a>{' '}
                {mayWrite && (
                  <a href={here.link(`${at}/text/remove`, { language })} aria-label={`${t.remove}: ${its}`}>
                    {t.remove}
                  </a>
                )}
              </span>
            </li>
          )
        })}
      </ul>
      {mayWrite && <AddLanguage here={here} at={at} written={written} />}
    </section>
  )
}

/** Leads to an empty text; what is not saved there leaves nothing behind. */
function AddLanguage({ here, at, written }: { here: Here; at: string; written: readonly string[] }) {
  const { add, addSubmit } = here.t.texts
  const url = new URL(here.link(`${at}/text`), 'http://any')
  return (
    <form class="acts" method="get" action={url.pathname}>
      <input type="hidden" name="site" value={url.searchParams.get('site') ?? ''} />
      <label for="language">{add}</label>
      <select id="language" name="language">
        {Object.entries(policyLanguages(here.language, written)).map(([tag, name]) => (
          <option value={tag}>{name}</option>
        ))}
      </select>
      <button type="submit" class="quiet">
        {addSubmit}
      </button>
    </form>
  )
}

function Versions({
  here,
  at,
  policy,
  versions,
  publicAddress,
}: Omit<PolicyPageProps, 'texts' | 'message'> & { at: string }) {
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
