import { randomInt } from 'node:crypto'
import { type NoticeRate, type NoticeRateFilter, noticeRateQuery, noticeRatesOf } from '../notice-rates.js'
import { noticeRollupOf } from '../notice-rollup.js'
import { type RateRow, rateQuery, ratesOf } from '../rate-query.js'
import type { Rate, RateBy, RateFilter } from '../rates.js'
import { rollupOf } from '../rollup.js'
import type { KeptReceipt } from '../store.js'
import { strandsOf } from '../strands.js'
import type { Query } from './database.js'
import { POSTGRES } from './dialect.js'
import { insertAll } from './insert.js'

const COLUMNS = {
  site: 'text',
  day: 'integer',
  decision: 'text',
  method: 'text',
  category: 'text',
  policy: 'text',
  locale: 'text',
  slot: 'integer',
  decisions: 'bigint',
  granted: 'bigint',
} as const

const NOTICE_COLUMNS = {
  site: 'text',
  day: 'integer',
  notice: 'text',
  name: 'text',
  slot: 'integer',
  decisions: 'bigint',
  granted: 'bigint',
} as const

const STRAND_COLUMNS = {
  site: 'text',
  period: 'integer',
  decision: 'text',
  method: 'text',
  policy: 'text',
  locale: 'text',
} as const

/** A row that is added to stays locked until its batch is on disk: processes seldom share one, and wait when they do. */
const SLOTS = 8
const slot = randomInt(SLOTS)

/** Adds to the daily counts, inside the transaction of the batch that made these. */
export async function addToDays(query: Query, created: readonly KeptReceipt[]): Promise<void> {
  const rows = rollupOf(created).map(row => Object.assign(row, { slot }))
  await insertAll(query, 'receipt_strands', STRAND_COLUMNS, strandsOf(rows), 'ON CONFLICT DO NOTHING')
  await insertAll(
    query,
    'receipt_days AS d',
    COLUMNS,
    rows,
    `
    ON CONFLICT (site, day, decision, method, category, policy, locale, slot)
    DO UPDATE SET decisions = d.decisions + excluded.decisions, granted = d.granted + excluded.granted`,
  )
  await insertAll(
    query,
    'notice_days AS d',
    NOTICE_COLUMNS,
    noticeRollupOf(created).map(row => Object.assign(row, { slot })),
    `
    ON CONFLICT (site, day, notice, name, slot)
    DO UPDATE SET decisions = d.decisions + excluded.decisions, granted = d.granted + excluded.granted`,
  )
}

export async function noticeRates(query: Query, filter: NoticeRateFilter): Promise<NoticeRate[]> {
  const { sql, values } = noticeRateQuery(filter, POSTGRES)
  return noticeRatesOf(await query<NoticeRate>(sql, values))
}

export async function rates(query: Query, filter: RateFilter, by: readonly RateBy[]): Promise<Rate[]> {
  const { sql, values } = rateQuery(filter, by, POSTGRES)
  return ratesOf(await query<RateRow>(sql, values), by)
}
