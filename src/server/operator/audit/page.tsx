import { Cards } from '../frame/cards.js'
import { TextField } from '../frame/field.js'
import { Message } from '../frame/message.js'
import type { OperatorContext } from '../frame/route.js'
import { filled } from '../frame/speech.js'
import { Time } from '../frame/words.js'
import type { ActPage, KeptAct } from './acts.js'
import { type AskedAudit, auditQueryOf } from './filter.js'

export interface AuditPageProps {
  readonly c: OperatorContext
  readonly asked: AskedAudit
  /** `null`: there is nothing to show until the filter, or the place in the list, is put right. */
  readonly found: ActPage | null
  readonly isFirst: boolean
  readonly seesServer: boolean
}

/** What operators did, newest first. */
export function AuditPage({ c, asked, found, isFirst, seesServer }: AuditPageProps) {
  const { base, site, texts } = c.var
  const t = texts.audit
  const { form } = asked
  const hrefOf = (added: Readonly<Record<string, string>> = {}, path = '/audit') =>
    `${base}${path}${auditQueryOf(site.site, form, added)}`
  return (
    <>
      <p>
        {filled(t.intro, { site: site.site })} {seesServer && t.introServer}
      </p>
      <FilterForm c={c} asked={asked} />
      {asked.mistakes.size > 0 && <Message isMistake>{t.badFilter}</Message>}
      {asked.mistakes.size === 0 && !found && (
        <Message isMistake>
          {t.badPlace} <a href={hrefOf()}>{t.newest}</a>
        </Message>
      )}
      {found?.acts.length === 0 && <p class="message">{t.none}</p>}
      {found && found.acts.length > 0 && (
        <>
          <p class="export">
            <a href={hrefOf({}, '/audit/export')}>{t.csv}</a>
          </p>
          <ActTable c={c} acts={found.acts} />
          {(!isFirst || found.next !== null) && (
            <nav class="pages" aria-label={t.moreActs}>
              {!isFirst && <a href={hrefOf()}>{t.newest}</a>}
              {found.next !== null && <a href={hrefOf({ after: found.next })}>{t.older}</a>}
            </nav>
          )}
        </>
      )}
    </>
  )
}

function FilterForm({ c, asked: { form, mistakes } }: Pick<AuditPageProps, 'c' | 'asked'>) {
  const { base, site, texts } = c.var
  const t = texts.audit
  // A date field would show nothing of a text that is no day.
  const day = (name: 'from' | 'to') => ({
    name,
    value: form[name],
    label: t[name],
    type: mistakes.has(name) ? ('text' as const) : ('date' as const),
    mistake: mistakes.get(name),
    isOptional: true,
  })
  return (
    <form class="filter" method="get" action={`${base}/audit`} aria-label={t.filter}>
      <input type="hidden" name="site" value={site.site} />
      <TextField {...day('from')} />
      <TextField {...day('to')} />
      <TextField name="operator" label={t.operator} value={form.operator} isOptional />
      <TextField name="action" label={t.action} value={form.action} isOptional />
      <div class="actions">
        <button type="submit">{t.filter}</button>
        <a href={`${base}/audit?site=${encodeURIComponent(site.site)}`}>{t.clear}</a>
      </div>
    </form>
  )
}

function ActTable({ c, acts }: { readonly c: OperatorContext; readonly acts: readonly KeptAct[] }) {
  const t = c.var.texts.audit
  return (
    <Cards caption={t.caption} titles={[t.at, t.operator, t.action, t.where, t.about]}>
      {acts.map(({ at, operator, action, site, about }) => (
        <tr role="row">
          <td role="cell">
            <Time at={at} />
          </td>
          <td role="cell">{operator}</td>
          <td role="cell">
            <code>{action}</code>
          </td>
          <td role="cell" data-label={t.where}>
            {site === '' ? t.server : site}
          </td>
          <td role="cell">{wordsOf(about)}</td>
        </tr>
      ))}
    </Cards>
  )
}

/** Names and values of an act, as they are kept. */
function wordsOf(about: string): string {
  const said: unknown = JSON.parse(about)
  const pairs = typeof said === 'object' && said !== null ? Object.entries(said) : []
  return pairs.map(([name, value]) => `${name}: ${String(value)}`).join(', ')
}
