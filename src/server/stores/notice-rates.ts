import { DAY_MS } from '../day.js'
import { conditionList, type Dialect, type Statement } from './conditions.js'

/** Narrows counts of notices; what is left out does not narrow. */
export interface NoticeRateFilter {
  readonly site: string
  /** Days that begin at this time of the server or later, in milliseconds since the Unix epoch. */
  readonly from?: number
  /** Days that begin before it. */
  readonly before?: number
  readonly name?: string
}

/** How many decisions were made on a notice, and how many of them were a yes. */
export interface NoticeRate {
  /** The day's first moment, in milliseconds since the Unix epoch. */
  readonly day: number
  /** The hash of what was shown; empty where nothing was. */
  readonly notice: string
  /**
   * What was decided on: empty for all decisions, of which `granted` allowed something; a category; or a service as
   * `category/service`, of which only decisions are counted that answer it otherwise than its category.
   */
  readonly name: string
  readonly decisions: number
  readonly granted: number
}

/** The query over `notice_days`. */
export function noticeRateQuery(filter: NoticeRateFilter, dialect: Dialect): Statement {
  const { compare, where, values } = conditionList(dialect)
  compare('site =', filter.site)
  compare('day >=', filter.from === undefined ? undefined : Math.ceil(filter.from / DAY_MS))
  compare('day <', filter.before === undefined ? undefined : Math.ceil(filter.before / DAY_MS))
  compare('name =', filter.name)
  const sums = ['decisions', 'granted'].map(name => `CAST(sum(${name}) AS BIGINT) AS ${name}`)
  return { sql: `SELECT day, notice, name, ${sums} FROM notice_days${where()} GROUP BY day, notice, name`, values }
}

/** Rows of the query, which have their days counted from the Unix epoch. */
export const noticeRatesOf = (rows: readonly NoticeRate[]): NoticeRate[] =>
  rows.map(({ day, notice, name, decisions, granted }) => ({ day: day * DAY_MS, notice, name, decisions, granted }))
