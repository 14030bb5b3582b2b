import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import type { Periods } from '../../rights/retention/periods.js'
import type { Counts } from '../../rights/retention/run.js'
import type { PastRun } from '../../rights/retention/runs.js'
import { Cards } from '../frame/cards.js'
import { Facts } from '../frame/facts.js'
import { Time } from '../frame/words.js'
import { Holds, type HoldsProps } from './holds.js'

type Texts = OperatorTexts['retention']

export interface RetentionPageProps extends HoldsProps {
  readonly periods: Periods
  readonly isDaily: boolean
  readonly canWarn: boolean
  readonly runs: readonly PastRun[]
  /** What has just become of a run. */
  readonly message: string | null
}

/** How long what is kept is kept, what is on hold, and what runs have done. */
export function RetentionPage(props: RetentionPageProps) {
  const { base, site, periods, isDaily, canWarn, runs, message, mayAct, texts: t } = props
  return (
    <>
      {message !== null && (
        <p class="message" role="status">
          {message}
        </p>
      )}
      <p>{t.about}</p>
      <p>{isDaily ? t.daily : t.notDaily}</p>
      {!canWarn && <p class="message">{t.noWarning}</p>}
      {mayAct && (
        <p>
          <a class="step" href={`${base}/retention/outlook?site=${encodeURIComponent(site)}`}>
            {t.look}
          </a>
        </p>
      )}
      <PeriodTable periods={periods} texts={t} />
      <section aria-labelledby="runs">
        <h2 id="runs">{t.runs}</h2>
        {runs.length > 0 ? <RunTable runs={runs} texts={t} /> : <p>{t.noRuns}</p>}
      </section>
      <Holds {...props} />
    </>
  )
}

const KINDS = ['receiptDays', 'mailDays', 'requestDays', 'auditDays', 'silentDays', 'warningDays'] as const

function PeriodTable({ periods, texts: t }: { readonly periods: Periods; readonly texts: Texts }) {
  return (
    <section aria-labelledby="periods">
      <h2 id="periods">{t.periods}</h2>
      <Facts facts={KINDS.map(kind => [t.period[kind], `${periods[kind]} ${t.period.days.toLowerCase()}`])} />
      <p>{t.config}</p>
    </section>
  )
}

function RunTable({ runs, texts: t }: { readonly runs: readonly PastRun[]; readonly texts: Texts }) {
  const { began, by, ended, did } = t.run
  return (
    <Cards caption={t.runs} titles={[began, by, did, ended]}>
      {runs.map(({ operator, startedAt, endedAt, counts }) => (
        <tr role="row">
          <td role="cell">
            <Time at={startedAt} />
          </td>
          <td role="cell">{operator === 'system' ? t.run.system : operator}</td>
          <td role="cell">
            <CountList counts={counts} texts={t} />
          </td>
          <td role="cell" data-label={ended}>
            {endedAt === null ? t.run.open : <Time at={endedAt} />}
          </td>
        </tr>
      ))}
    </Cards>
  )
}

/** What there was of each kind; what there was nothing of is left out. */
export function CountList({ counts, texts: t }: { readonly counts: Counts; readonly texts: Texts }) {
  const found = (Object.keys(t.counts) as (keyof Counts)[]).filter(kind => counts[kind] > 0)
  if (found.length === 0) return <>{t.run.nothing}</>
  return (
    <ul class="counts">
      {found.map(kind => (
        <li>
          {t.counts[kind]}: <strong>{counts[kind]}</strong>
        </li>
      ))}
    </ul>
  )
}
