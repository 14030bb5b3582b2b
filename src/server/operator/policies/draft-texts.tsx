import { missingIn } from '../../policies/draft.js'
import type { PolicyText } from '../../policies/policy.js'
import { languageName } from '../../policies/speech.js'
import type { Here } from './here.js'
import { policyLanguages } from './policy-languages.js'

export interface DraftTextsProps {
  readonly here: Here
  readonly texts: readonly PolicyText[]
  /** The policy's own place in the room. */
  readonly at: string
}

/** What the draft says in which language, and what it lacks. */
export function DraftTexts({ here, at, texts }: DraftTextsProps) {
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
    <form class="actions" method="get" action={url.pathname}>
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
