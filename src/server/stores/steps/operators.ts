/** What operators may do, what they did, the tokens of their programs, and what they had verified. */
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
  `CREATE TABLE IF NOT EXISTS operator_roles (
    site text NOT NULL,
    operator text NOT NULL,
    role text NOT NULL,
    PRIMARY KEY (site, operator)
  )`,
  `CREATE TABLE IF NOT EXISTS operator_invitations (
    hash text NOT NULL,
    operator text NOT NULL,
    ends_at bigint NOT NULL,
    PRIMARY KEY (hash)
  )`,
  `CREATE TABLE IF NOT EXISTS operator_tokens (
    site text NOT NULL,
    id text NOT NULL,
    hash text NOT NULL,
    name text NOT NULL,
    role text NOT NULL,
    made_by text NOT NULL,
    made_at bigint NOT NULL,
    ends_at bigint NOT NULL,
    last_day text,
    PRIMARY KEY (site, id)
  )`,
  'CREATE INDEX IF NOT EXISTS operator_tokens_by_hash ON operator_tokens (hash)',
  `CREATE TABLE IF NOT EXISTS operator_verifications (
    site text NOT NULL,
    at bigint NOT NULL,
    id text NOT NULL,
    operator text NOT NULL,
    seen_at bigint NOT NULL,
    done bigint NOT NULL,
    size bigint NOT NULL,
    verdict text,
    PRIMARY KEY (site, at, id)
  )`,
]
