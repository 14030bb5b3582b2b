/**
 * Counts by what was shown, from now on, and the strands of what is there already. `slot` keeps server processes from
 * waiting for each other at the end of every batch. The strands' index has decision and method by their first letters,
 * which tell them apart: it takes the place of the one by decision, and hardly more room.
 */
export const SERVICES_DAYS: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS notice_days (
    site text NOT NULL,
    day integer NOT NULL,
    notice text NOT NULL,
    name text NOT NULL,
    slot integer NOT NULL,
    decisions bigint NOT NULL,
    granted bigint NOT NULL,
    PRIMARY KEY (site, day, notice, name, slot)
  )`,
  `CREATE TABLE IF NOT EXISTS receipt_strands (
    site text NOT NULL,
    period integer NOT NULL,
    decision text NOT NULL,
    method text NOT NULL,
    policy text NOT NULL,
    locale text NOT NULL,
    PRIMARY KEY (site, period, decision, method, policy, locale)
  )`,
  `INSERT INTO receipt_strands
    SELECT DISTINCT site, day / 30, decision, method, policy, locale FROM receipt_days WHERE category = ''
    ON CONFLICT DO NOTHING`,
  `CREATE INDEX IF NOT EXISTS receipts_by_strand
    ON receipts (site, (substr(decision, 1, 1) || substr(method, 1, 2)), policy, locale, received_at, id)`,
  'DROP INDEX IF EXISTS receipts_by_decision',
]
