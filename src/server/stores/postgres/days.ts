import { randomInt } from 'node:crypto'
import { alikeOf } from '../alike.js'
import { type NoticeRate, type NoticeRateFilter, noticeRateQuery, noticeRatesOf } from '../notice-rates.js'
import { type NoticeRollupRow, noticeRollupOf } from '../notice-rollup.js'
import { type RateRow, type RateTable, rateQuery, ratesOf } from '../rate-query.js'
import type { Rate, RateBy, RateFilter } from '../rates.js'
import { type RollupRow, rollupOf } from '../rollup.js'
import type { KeptReceipt } from '../store.js'
import { strandsOf } from '../strands.js'
import type { Query } from './database.js'
import { POSTGRES } from './dialect.js'
import { insertAll } from './insert.js'

const ERASED_COLUMNS = {
  site: 'text',
  day: 'integer',
  decision: 'text',
  method: 'text',
  category: 'text',
  policy: 'text',
  locale: 'text',
  decisions: 'bigint',
  granted: 'bigint',
} as const

const COLUMNS = { ...ERASED_COLUMNS, slot: 'integer' } as const

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

const ADDED = 'DO UPDATE SET decisions = d.decisions + excluded.decisions, granted = d.granted + excluded.granted'

/** A row that is added to stays locked until its batch is on disk: processes seldom share one, and wait when they do. */
const SLOTS = 8
const slot = randomInt(SLOTS)

/** Adds to the daily counts, inside the transaction of the batch that made these. */
export async function addToDays(query: Query, created: readonly KeptReceipt[]): Promise<void> {
  const alike = alikeOf(created)
  const rows = rollupOf(alike).map(row => Object.assign(row, { slot }))
  await insertAll(query, 'receipt_strands', STRAND_COLUMNS, strandsOf(rows), 'ON CONFLICT DO NOTHING')
  await insertAll(
    query,
    'receipt_days AS d',
    COLUMNS,
    rows,
    `
    ON CONFLICT (site, day, decision, method, category, policy, locale, slot)
    ${ADDED}`,
  )
  await addNotices(query, noticeRollupOf(alike))
}

export const addNotices = (query: Query, rows: readonly NoticeRollupRow[]): Promise<unknown> =>
  insertAll(
    query,
    'notice_days AS d',
    NOTICE_COLUMNS,
    rows.map(row => Object.assign({ slot }, row)),
    `
    ON CONFLICT (site, day, notice, name, slot)
    ${ADDED}`,
  )

/** Rare: processes may share these rows. */
export const addErased = (query: Query, rows: readonly RollupRow[]): Promise<unknown> =>
  insertAll(
    query,
    'erased_days AS d',
    ERASED_COLUMNS,
    rows,
    `
    ON CONFLICT (site, day, decision, method, category, policy, locale)
    ${ADDED}`,
  )

export async function noticeRates(query: Query, filter: NoticeRateFilter): Promise<NoticeRate[]> {
  const { sql, values } = noticeRateQuery(filter, POSTGRES)
  return noticeRatesOf(await query<NoticeRate>(sql, values))
}

export async function rates(
  query: Query,
  filter: RateFilter,
  by: readonly RateBy[],
  table?: RateTable,
): Promise<Rate[]> {
  const { sql, values } = rateQuery(filter, by, POSTGRES, table)
  return ratesOf(await query<RateRow>(sql, values), by)
}
