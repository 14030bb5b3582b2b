import type { PolicyText } from '../../policies/policy.js'
import { DRAFT } from '../../policies/policy.js'
import { languageName } from '../../policies/speech.js'
import { Difference } from './difference.js'
import type { Here } from './here.js'

export interface DiffPageProps {
  readonly here: Here
  readonly id: string
  /** Newest first; the draft is not among them. */
  readonly versions: readonly string[]
  /** Versions, or the draft. */
  readonly from: string
  readonly to: string
  /** All that one of the two is in. */
  readonly languages: readonly string[]
  readonly language: string
  readonly before: PolicyText | undefined
  readonly after: PolicyText | undefined
}

/** Two versions of a policy in one language, beside each other word by word. */
export function DiffPage(props: DiffPageProps) {
  const { here, id, language, before, after } = props
  const { text: t, diff, back } = here.t
  const part = (title: string, field: 'name' | 'summary' | 'body') => (
    <Difference
      here={here}
      title={title}
      before={before?.[field] ?? ''}
      after={after?.[field] ?? ''}
      language={language}
    />
  )
  return (
    <>
      <Asked {...props} />
      {(!before || !after) && <p class="message">{diff.absent}</p>}
      {part(t.name, 'name')}
      {part(t.summary, 'summary')}
      {part(t.body, 'body')}
      <p>
        <a href={here.link(`/${id}`)}>{back}</a>
      </p>
    </>
  )
}

function Asked({ here, id, versions, from, to, languages, language }: DiffPageProps) {
  const { diff } = here.t
  const url = new URL(here.link(`/${id}/diff`), 'http://any')
  const all = Object.fromEntries([[DRAFT, diff.draft] as const, ...versions.map(one => [one, one] as const)])
  const named = Object.fromEntries(languages.map(tag => [tag, languageName(tag, here.language)]))
  return (
    <form class="filter" method="get" action={url.pathname}>
      <input type="hidden" name="site" value={url.searchParams.get('site') ?? ''} />
      <Select name="from" label={diff.from} options={all} value={from} />
      <Select name="to" label={diff.to} options={all} value={to} />
      <Select name="language" label={diff.language} options={named} value={language} />
      <div class="actions">
        <button type="submit">{diff.show}</button>
      </div>
    </form>
  )
}

interface SelectProps {
  readonly name: string
  readonly label: string
  readonly options: Readonly<Record<string, string>>
  readonly value: string
}

const Select = ({ name, label, options, value }: SelectProps) => (
  <div class="field">
    <label for={name}>{label}</label>
    <select id={name} name={name}>
      {Object.entries(options).map(([each, title]) => (
        <option value={each} selected={each === value}>
          {title}
        </option>
      ))}
    </select>
  </div>
)
