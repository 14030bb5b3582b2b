import { type NoticeRate, type NoticeRateFilter, noticeRateQuery, noticeRatesOf } from '../notice-rates.js'
import { NOTICE_ROLLUP_KEY, noticeRollupOf } from '../notice-rollup.js'
import { type RateRow, rateQuery, ratesOf } from '../rate-query.js'
import type { Rate, RateBy, RateFilter } from '../rates.js'
import { ROLLUP_KEY, rollupOf } from '../rollup.js'
import type { KeptReceipt } from '../store.js'
import { STRAND_KEY, strandsOf } from '../strands.js'
import type { Database } from './database.js'
import { SQLITE } from './dialect.js'

/** The daily counts. */
export function dayTable(database: Database) {
  const key = ROLLUP_KEY.join()
  const add = database.prepare<unknown[]>(
    `INSERT INTO receipt_days (${key}, decisions, granted) VALUES (${ROLLUP_KEY.map(() => '?').join()}, ?, ?)
     ON CONFLICT (${key}) DO UPDATE SET decisions = decisions + excluded.decisions, granted = granted + excluded.granted`,
  )

  const noticeKey = NOTICE_ROLLUP_KEY.join()
  const addToNotice = database.prepare<unknown[]>(
    `INSERT INTO notice_days (${noticeKey}, slot, decisions, granted) VALUES (?, ?, ?, ?, 0, ?, ?)
     ON CONFLICT DO UPDATE SET decisions = decisions + excluded.decisions, granted = granted + excluded.granted`,
  )
  const addStrand = database.prepare<unknown[]>(
    `INSERT INTO receipt_strands VALUES (${STRAND_KEY.map(() => '?').join()}) ON CONFLICT DO NOTHING`,
  )

  return {
    /** Inside the transaction of the batch that made these. */
    add(created: readonly KeptReceipt[]): void {
      const rows = rollupOf(created)
      for (const row of rows) add.run(...ROLLUP_KEY.map(name => row[name]), row.decisions, row.granted)
      for (const strand of strandsOf(rows)) addStrand.run(...STRAND_KEY.map(name => strand[name]))
      for (const row of noticeRollupOf(created)) {
        addToNotice.run(...NOTICE_ROLLUP_KEY.map(name => row[name]), row.decisions, row.granted)
      }
    },
    noticeRates(filter: NoticeRateFilter): NoticeRate[] {
      const { sql, values } = noticeRateQuery(filter, SQLITE)
      return noticeRatesOf(database.prepare<unknown[], NoticeRate>(sql).all(...values))
    },
    rates(filter: RateFilter, by: readonly RateBy[]): Rate[] {
      const { sql, values } = rateQuery(filter, by, SQLITE)
      return ratesOf(database.prepare<unknown[], RateRow>(sql).all(...values), by)
    },
  }
}
