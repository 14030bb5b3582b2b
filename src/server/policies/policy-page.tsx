import { dayOf } from '../day.js'
import { filled } from '../filled.js'
import type { PolicyAddresses } from './addresses.js'
import { Facts } from './facts.js'
import { publishedHtml } from './markdown.js'
import type { PolicyText, PublishedPolicy } from './policy.js'
import { type Chosen, directionOf, languageName, type Speech } from './speech.js'

export interface PolicyPageProps {
  readonly policy: PublishedPolicy
  readonly text: PolicyText
  readonly chosen: Chosen
  /** All that it is in. */
  readonly languages: readonly string[]
  readonly speech: Speech
  readonly addresses: PolicyAddresses
  /** For the page of whichever version is in force; a version's own page says nothing that could change. */
  readonly now?: {
    readonly archivedAt: number | null
    /** Newest first. */
    readonly earlier: readonly PublishedPolicy[]
  }
}

/** A policy for whoever wants to read it. */
export function PolicyPage({ policy, text, chosen, languages, speech, addresses, now }: PolicyPageProps) {
  const { id, version } = policy
  const { texts: t, lang, wanted } = speech
  const at = (language?: string): string =>
    now ? addresses.policy(id, language) : addresses.version(id, version, language)
  return (
    <>
      {now && now.archivedAt !== null && <p class="message">{filled(t.archived, { day: dayOf(now.archivedAt) })}</p>}
      {!chosen.isWanted && (
        <p class="message" role="note">
          {filled(t.notTranslated, {
            wanted: languageName(wanted[0] ?? lang, lang),
            shown: languageName(text.language, lang),
          })}
        </p>
      )}
      <Facts policy={policy} speech={speech} />
      {languages.length > 1 && (
        <nav aria-label={t.languages}>
          <ul>
            {languages.map(language => (
              <li>
                <a
                  href={at(language)}
                  hreflang={language}
                  lang={language}
                  aria-current={language === text.language ? 'true' : undefined}
                >
                  {languageName(language, language)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Words text={text} speech={speech} />
      <nav aria-label={t.list}>
        <ul>
          <li>
            <a href={now ? addresses.version(id, version, wanted[0]) : addresses.policy(id, wanted[0])}>
              {now ? t.permanent : t.inForce}
            </a>
          </li>
          <li>
            <a href={addresses.list(wanted[0])}>{t.list}</a>
          </li>
        </ul>
      </nav>
      {now && now.earlier.length > 0 && (
        <nav aria-label={t.earlier}>
          <h2>{t.earlier}</h2>
          <ul>
            {now.earlier.map(one => (
              <li>
                <a href={addresses.version(id, one.version, wanted[0])}>{one.version}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  )
}

function Words({ text, speech }: Pick<PolicyPageProps, 'text' | 'speech'>) {
  const its = { lang: text.language, dir: directionOf(text.language) }
  return (
    <>
      {text.summary !== '' && (
        <section>
          <h2>{speech.texts.summary}</h2>
          <Markdown source={text.summary} its={its} />
        </section>
      )}
      <section>
        <h2>{speech.texts.body}</h2>
        <Markdown source={text.body} its={its} />
      </section>
    </>
  )
}

interface MarkdownProps {
  readonly source: string
  readonly its: { readonly lang: string; readonly dir: 'ltr' | 'rtl' }
}

/** Made harmless before it stands in a page. */
const Markdown = ({ source, its }: MarkdownProps) => (
  <div {...its} dangerouslySetInnerHTML={{ __html: publishedHtml(source) }} />
)
