import { alikeOf } from '../alike.js'
import { type NoticeRate, type NoticeRateFilter, noticeRateQuery, noticeRatesOf } from '../notice-rates.js'
import { NOTICE_ROLLUP_KEY, type NoticeRollupRow, noticeRollupOf } from '../notice-rollup.js'
import { type RateRow, type RateTable, rateQuery, ratesOf } from '../rate-query.js'
import type { Rate, RateBy, RateFilter } from '../rates.js'
import { ROLLUP_KEY, type RollupRow, rollupOf } from '../rollup.js'
import type { KeptReceipt } from '../store.js'
import { STRAND_KEY, strandsOf } from '../strands.js'
import type { Database } from './database.js'
import { SQLITE } from './dialect.js'

/** The daily counts. What changes them is part of the caller's transaction. */
export function dayTable(database: Database) {
  const key = ROLLUP_KEY.join()
  const adding = (table: RateTable) => {
    const add = database.prepare<unknown[]>(
      `INSERT INTO ${table} (${key}, decisions, granted) VALUES (${ROLLUP_KEY.map(() => '?').join()}, ?, ?)
       ON CONFLICT (${key}) DO UPDATE SET decisions = decisions + excluded.decisions, granted = granted + excluded.granted`,
    )
    return (rows: readonly RollupRow[]): void => {
      for (const row of rows) add.run(...ROLLUP_KEY.map(name => row[name]), row.decisions, row.granted)
    }
  }
  const addDecided = adding('receipt_days')
  const addErased = adding('erased_days')

  const noticeKey = NOTICE_ROLLUP_KEY.join()
  const addToNotice = database.prepare<unknown[]>(
    `INSERT INTO notice_days (${noticeKey}, slot, decisions, granted) VALUES (?, ?, ?, ?, 0, ?, ?)
     ON CONFLICT DO UPDATE SET decisions = decisions + excluded.decisions, granted = granted + excluded.granted`,
  )
  const addStrand = database.prepare<unknown[]>(
    `INSERT INTO receipt_strands VALUES (${STRAND_KEY.map(() => '?').join()}) ON CONFLICT DO NOTHING`,
  )

  function addNotices(rows: readonly NoticeRollupRow[]): void {
    for (const row of rows) addToNotice.run(...NOTICE_ROLLUP_KEY.map(name => row[name]), row.decisions, row.granted)
  }

  return {
    /** For receipts that the batch has made. */
    add(created: readonly KeptReceipt[]): void {
      const alike = alikeOf(created)
      const rows = rollupOf(alike)
      addDecided(rows)
      for (const strand of strandsOf(rows)) addStrand.run(...STRAND_KEY.map(name => strand[name]))
      addNotices(noticeRollupOf(alike))
    },
    addErased,
    addNotices,
    noticeRates(filter: NoticeRateFilter): NoticeRate[] {
      const { sql, values } = noticeRateQuery(filter, SQLITE)
      return noticeRatesOf(database.prepare<unknown[], NoticeRate>(sql).all(...values))
    },
    rates(filter: RateFilter, by: readonly RateBy[], table?: RateTable): Rate[] {
      const { sql, values } = rateQuery(filter, by, SQLITE, table)
      return ratesOf(database.prepare<unknown[], RateRow>(sql).all(...values), by)
    },
  }
}
