/**
 * Of the daily counts, what has been erased since: less these they tell how many receipts are kept. And each day that
 * is there already, since what was erased of it, and what was shown on it, has not been counted from the beginning.
 */
export const ERASED_DAYS: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS erased_days (
    site text NOT NULL,
    day integer NOT NULL,
    decision text NOT NULL,
    method text NOT NULL,
    category text NOT NULL,
    policy text NOT NULL,
    locale text NOT NULL,
    decisions bigint NOT NULL,
    granted bigint NOT NULL,
    PRIMARY KEY (site, day, decision, method, category, policy, locale)
  )`,
  `CREATE TABLE IF NOT EXISTS earlier_days (
    site text NOT NULL,
    day integer NOT NULL,
    PRIMARY KEY (site, day)
  )`,
  `INSERT INTO earlier_days SELECT DISTINCT site, day FROM receipt_days WHERE category = ''
    ON CONFLICT DO NOTHING`,
]
