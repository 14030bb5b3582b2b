import type { Notice } from '../../../contract/notice.js'
import { wordsIn } from '../../../contract/words.js'
import { type Fact, Facts } from '../frame/facts.js'
import { filled } from '../frame/speech.js'
import type { Worded } from './words.js'

/** The texts as the visitor had them before the eyes, in their language and direction. */
export function NoticeTexts({ notice, texts: { shown: t } }: { readonly notice: Notice } & Worded) {
  const { locale, layout, policy, controller, texts, categories, services } = notice
  const shown = { lang: locale, dir: 'auto' as const }
  return (
    <>
      <p>
        {filled(t.about, { layout, locale, policy: policy.version })}
        {policy.url !== null && ` (${policy.url})`}.
      </p>
      <Part title={t.controller} facts={Object.entries(controller)} shown={shown} />
      <Part title={t.categories} facts={categories.map(({ title, text }) => [title, text])} shown={shown} />
      {services.length > 0 && (
        <>
          <h3>{t.services}</h3>
          <ul {...shown}>
            {services.map(service => (
              <li>
                {service.title ?? service.id} ({service.category}){service.provider && `, ${service.provider}`}
                {service.purpose !== undefined && `: ${wordsIn(service.purpose, locale)}`}
                {service.cookies !== undefined && service.cookies.length > 0 && (
                  <ul>
                    {service.cookies.map(({ name, maxAgeDays }) => (
                      <li>
                        <code>{name}</code>{' '}
                        {maxAgeDays === undefined ? t.session : filled(t.days, { days: maxAgeDays })}
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <Part title={t.texts} facts={Object.entries(texts)} shown={shown} />
    </>
  )
}

interface PartProps {
  readonly title: string
  readonly facts: readonly Fact[]
  readonly shown: { readonly lang: string; readonly dir: 'auto' }
}

function Part({ title, facts, shown }: PartProps) {
  if (facts.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <Facts facts={facts} spoken={shown} />
    </>
  )
}
