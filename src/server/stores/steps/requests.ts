/** What people have asked about their own data, and what of theirs is left alone since. */
export const REQUESTS: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS requests (
    site text NOT NULL,
    id text NOT NULL,
    kind text NOT NULL,
    state text NOT NULL,
    received_at bigint NOT NULL,
    entered_by text NOT NULL,
    subject text,
    receipt text,
    proof text,
    words text NOT NULL,
    outcome text NOT NULL,
    closed_at bigint,
    version integer NOT NULL,
    PRIMARY KEY (site, id)
  )`,
  'CREATE INDEX IF NOT EXISTS requests_by_time ON requests (site, received_at, id)',
  'CREATE INDEX IF NOT EXISTS requests_by_state ON requests (site, state, received_at)',
  `CREATE TABLE IF NOT EXISTS request_notes (
    site text NOT NULL,
    request text NOT NULL,
    at bigint NOT NULL,
    id text NOT NULL,
    operator text NOT NULL,
    words text NOT NULL,
    PRIMARY KEY (site, request, at, id)
  )`,
  `CREATE TABLE IF NOT EXISTS left_alone (
    site text NOT NULL,
    who text NOT NULL,
    since bigint NOT NULL,
    request text NOT NULL,
    PRIMARY KEY (site, who, request)
  )`,
  'CREATE INDEX IF NOT EXISTS left_alone_by_request ON left_alone (site, request)',
  'CREATE INDEX IF NOT EXISTS mail_events_by_subject ON mail_events (site, subject, at)',
]

/** Requests that got more time; the key is why none gets it twice. */
export const REQUEST_EXTENSIONS: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS request_extensions (
    site text NOT NULL,
    request text NOT NULL,
    at bigint NOT NULL,
    reason text NOT NULL,
    PRIMARY KEY (site, request)
  )`,
]
