/** What operators may do, what they did, and the tokens of their programs. */
export const OPERATORS: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS operator_audit (
    site text NOT NULL,
    at bigint NOT NULL,
    id text NOT NULL,
    operator text NOT NULL,
    action text NOT NULL,
    about text NOT NULL,
    PRIMARY KEY (site, at, id)
  )`,
]
