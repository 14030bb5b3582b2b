import { DAY_MS } from '../day.js'
import { conditionList, type Dialect, type Statement } from './conditions.js'
import { type Rate, type RateBy, type RateFilter } from './rates.js'
import { ROLLUP_KEY } from './rollup.js'

/** Where decisions are counted by day: all of them, or those whose receipts have been erased since. */
export type RateTable = 'receipt_days' | 'erased_days'

/** Asks one of them. */
export type RatesIn = (filter: RateFilter, by: readonly RateBy[], table?: RateTable) => Promise<readonly Rate[]>

/** The query over daily counts that answers `rates`. The columns that are named are those of the table's key. */
export function rateQuery(
  filter: RateFilter,
  by: readonly RateBy[],
  dialect: Dialect,
  table: RateTable = 'receipt_days',
): Statement {
  const columns = columnsOf(by)
  const { add, compare, where, values } = conditionList(dialect)
  compare('site =', filter.site)
  compare('day >=', filter.from === undefined ? undefined : Math.ceil(filter.from / DAY_MS))
  compare('day <', filter.before === undefined ? undefined : Math.ceil(filter.before / DAY_MS))
  compare('decision =', filter.decision)
  compare('method =', filter.method)
  compare('policy =', filter.policy)
  compare('locale =', filter.locale)
  if (filter.category !== undefined) compare('category =', filter.category)
  else add(columns.includes('category') ? "category <> ''" : "category = ''")
  const sums = ['decisions', 'granted'].map(name => `CAST(sum(${name}) AS BIGINT) AS ${name}`)
  const group = columns.length > 0 ? ` GROUP BY ${columns.join(', ')}` : ''
  return { sql: `SELECT ${[...columns, ...sums].join(', ')} FROM ${table}${where()}${group}`, values }
}

/** A row of the answer as the database gives it; the counts are null where an ungrouped query found nothing. */
export interface RateRow extends Omit<Rate, 'decisions' | 'granted'> {
  readonly decisions: number | null
  readonly granted: number | null
}

/** In the order of what they are counted by; the databases' own orders of texts differ. */
export function ratesOf(rows: readonly RateRow[], by: readonly RateBy[]): Rate[] {
  const columns = columnsOf(by)
  return rows.map(rateOf).sort((a, b) => {
    const differing = columns.find(name => a[name] !== b[name])
    return differing && (a[differing] ?? '') > (b[differing] ?? '') ? 1 : -1
  })
}

const rateOf = ({ day, decisions, granted, ...row }: RateRow): Rate => ({
  ...row,
  ...(day === undefined ? {} : { day: day * DAY_MS }),
  decisions: decisions ?? 0,
  granted: granted ?? 0,
})

const columnsOf = (by: readonly RateBy[]): RateBy[] => ROLLUP_KEY.filter(name => by.includes(name))
