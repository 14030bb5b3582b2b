import { type RateRow, rateQuery, ratesOf } from '../rate-query.js'
import type { Rate, RateBy, RateFilter } from '../rates.js'
import { ROLLUP_KEY, rollupOf } from '../rollup.js'
import type { KeptReceipt } from '../store.js'
import type { Database } from './database.js'
import { SQLITE } from './dialect.js'

/** The daily counts. */
export function dayTable(database: Database) {
  const key = ROLLUP_KEY.join()
  const add = database.prepare<unknown[]>(
    `INSERT INTO receipt_days (${key}, decisions, granted) VALUES (${ROLLUP_KEY.map(() => '?').join()}, ?, ?)
     ON CONFLICT (${key}) DO UPDATE SET decisions = decisions + excluded.decisions, granted = granted + excluded.granted`,
  )

  return {
    /** Inside the transaction of the batch that made these. */
    add(created: readonly KeptReceipt[]): void {
      for (const row of rollupOf(created))
        add.run(
          ROLLUP_KEY.map(name => row[name]),
          row.decisions,
          row.granted,
        )
    },
    rates(filter: RateFilter, by: readonly RateBy[]): Rate[] {
      const { sql, values } = rateQuery(filter, by, SQLITE)
      return ratesOf(database.prepare<unknown[], RateRow>(sql).all(...values), by)
    },
  }
}
