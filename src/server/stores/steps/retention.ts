/** What is kept although its time is over, who has been warned, and what each run has done. */
export const RETENTION: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS legal_holds (
    site text NOT NULL,
    id text NOT NULL,
    subject text,
    from_at bigint,
    before_at bigint,
    reason text NOT NULL,
    since bigint NOT NULL,
    operator text NOT NULL,
    PRIMARY KEY (site, id)
  )`,
  `CREATE TABLE IF NOT EXISTS silence_warnings (
    site text NOT NULL,
    subject text NOT NULL,
    warned_at bigint NOT NULL,
    PRIMARY KEY (site, subject)
  )`,
  `CREATE TABLE IF NOT EXISTS retention_runs (
    site text NOT NULL,
    started_at bigint NOT NULL,
    id text NOT NULL,
    operator text NOT NULL,
    ended_at bigint,
    counts text NOT NULL,
    PRIMARY KEY (site, started_at, id)
  )`,
  `CREATE TABLE IF NOT EXISTS retention_leases (
    site text NOT NULL PRIMARY KEY,
    holder text NOT NULL,
    until_at bigint NOT NULL
  )`,
]
