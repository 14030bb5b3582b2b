import { optionalCategories, type Site } from '../../../contract/site.js'
import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import type { Request } from '../../rights/request.js'
import type { Rate } from '../../stores/rates.js'
import { filled } from '../frame/speech.js'
import { Reminder } from '../requests/reminder.js'
import { type AskedOverview, overviewQuery } from './asked.js'
import { GroupTable } from './group-table.js'
import { groupTitle } from './group-title.js'
import type { Numbers } from './numbers.js'
import { PeriodForm } from './period-form.js'
import { Plotted } from './plotted.js'
import { largest, type Series } from './series.js'
import { Today } from './today.js'

export interface OverviewPageProps {
  readonly base: string
  readonly site: Site
  readonly asked: AskedOverview
  /** Requests that have to be answered soon. */
  readonly due: readonly Request[]
  /** Of this day and of the same weekday a week before, by decision. */
  readonly today: readonly Rate[]
  readonly lastWeek: readonly Rate[]
  readonly decisions: Series
  readonly rates: Series
  /** Days that are not in the rates yet. */
  readonly uncounted: number
  readonly numbers: Numbers
  readonly texts: OperatorTexts
  readonly now: number
}

/** More lines than eyes can follow. */
const LINES_AT_MOST = 6

/** How many say yes and no, since when, to which wording. */
export function OverviewPage({
  base,
  site,
  asked,
  due,
  today,
  lastWeek,
  decisions,
  rates,
  uncounted,
  numbers,
  texts,
  now,
}: OverviewPageProps) {
  const t = texts.overview
  const by = t.by[asked.by]
  const shown = largest(rates, LINES_AT_MOST)
  const titleOf = (group: string): string => groupTitle(group, asked.by, texts)
  const isEmpty = decisions.totals.every(total => total.decisions === 0)
  const table = (name: string): string => `${base}/overview.csv${overviewQuery(asked, { table: name })}`
  return (
    <>
      <Reminder base={base} site={site.site} due={due} texts={texts.requests} now={now} />
      <PeriodForm base={base} asked={asked} categories={optionalCategories(site)} texts={texts} />
      <div id="mistakes">
        {asked.mistakes.map(mistake => (
          <p class="message" role="alert">
            {mistake}
          </p>
        ))}
      </div>
      <Today today={today} lastWeek={lastWeek} numbers={numbers} texts={texts} />
      {isEmpty ? (
        <Empty base={base} asked={asked} texts={texts} />
      ) : (
        <>
          <Plotted
            id="rates"
            title={filled(t.ratesOf, { by })}
            series={shown}
            kind="rate"
            titleOf={titleOf}
            csv={table('rates')}
            numbers={numbers}
            texts={texts}
          >
            <p>{yesOf(asked, texts)}</p>
            {uncounted > 0 && <p class="message">{filled(t.uncounted, { days: uncounted })}</p>}
            <GroupTable
              heading={filled(t.group, { by })}
              series={rates}
              titleOf={titleOf}
              numbers={numbers}
              texts={texts}
            />
            {rates.groups.length > LINES_AT_MOST && (
              <p>{filled(t.more, { shown: LINES_AT_MOST, count: rates.groups.length })}</p>
            )}
          </Plotted>
          <Plotted
            id="decisions"
            title={t.decisionsOf}
            series={decisions}
            kind="count"
            titleOf={group => texts.receipts.decisions[group as keyof typeof texts.receipts.decisions] ?? group}
            csv={table('decisions')}
            numbers={numbers}
            texts={texts}
          />
        </>
      )}
    </>
  )
}

/** What is counted as a yes, in words. */
function yesOf({ by, category }: AskedOverview, { overview: t }: OperatorTexts): string {
  if (by === 'category') return t.yesToEach
  if (by === 'service') return `${t.yesToEach} ${t.services}`
  return category === '' ? t.yesToAnything : filled(t.yesTo, { category })
}

function Empty({ base, asked, texts: { overview: t } }: Pick<OverviewPageProps, 'base' | 'asked' | 'texts'>) {
  const { period, form } = asked
  return (
    <div class="message">
      <p>{filled(t.nothing, form)}</p>
      {period.preset === 365 ? (
        <p>
          {t.none} {t.noneText}
        </p>
      ) : (
        <p>
          <a href={base + overviewQuery(asked, { days: '365' })}>{filled(t.longer, { days: 365 })}</a>
        </p>
      )}
    </div>
  )
}
