import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import { dayStart } from '../../day.js'
import { filled } from '../frame/speech.js'
import { type AskedOverview, overviewQuery, WAYS } from './asked.js'
import { PRESETS } from './period.js'

export interface PeriodFormProps {
  readonly base: string
  readonly asked: AskedOverview
  readonly categories: readonly string[]
  readonly texts: OperatorTexts
}

/** Which days, and what is told apart in them: a form that only changes the address. */
export function PeriodForm({ base, asked, categories, texts }: PeriodFormProps) {
  const { period: t, by } = texts.overview
  const { period, form } = asked
  const offered = asked.category && !categories.includes(asked.category) ? [...categories, asked.category] : categories
  return (
    <>
      <nav class="presets" aria-label={t.label}>
        {PRESETS.map(days => (
          <a
            href={base + overviewQuery(asked, { days: String(days) })}
            aria-current={period.preset === days ? 'true' : undefined}
          >
            {filled(t.days, { days })}
          </a>
        ))}
      </nav>
      <form class="filter" method="get" action={base} aria-label={t.label}>
        <input type="hidden" name="site" value={asked.site} />
        {(['from', 'to'] as const).map(name => (
          <div class="field">
            <label for={name}>{t[name]}</label>
            {form[name] && dayStart(form[name]) === null ? (
              <input
                type="text"
                id={name}
                name={name}
                value={form[name]}
                aria-invalid="true"
                aria-describedby="mistakes"
              />
            ) : (
              <input type="date" id={name} name={name} value={form[name]} />
            )}
          </div>
        ))}
        <div class="field">
          <label for="by">{t.by}</label>
          <select id="by" name="by">
            {WAYS.map(way => (
              <option value={way} selected={way === asked.by}>
                {by[way]}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="category">{t.category}</label>
          <select id="category" name="category">
            <option value="">{t.anything}</option>
            {offered.map(category => (
              <option value={category} selected={category === asked.category}>
                {category}
              </option>
            ))}
          </select>
        </div>
        <div class="actions">
          <button type="submit">{t.show}</button>
        </div>
      </form>
    </>
  )
}
