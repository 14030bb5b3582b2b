import { foreignDatabase, newerDatabase } from '../refusals.js'
import { ERASED_DAYS } from '../steps/erased-days.js'
import { MAIL } from '../steps/mail.js'
import { OPERATORS } from '../steps/operators.js'
import { POLICIES } from '../steps/policies.js'
import { REQUEST_EXTENSIONS, REQUESTS } from '../steps/requests.js'
import { RETENTION } from '../steps/retention.js'
import { SERVICES_DAYS } from '../steps/services-days.js'
import type { Database } from './database.js'
import { KINDS } from './steps/kinds.js'
import { LOG } from './steps/log.js'

/** Marks a file as ours: "Askf" in ASCII. @see https://www.sqlite.org/pragma.html#pragma_application_id */
export const APPLICATION_ID = 0x41736b66

/**
 * Each step is run once, in this order, and never changed afterwards.
 *
 * Keys are led by the site, so that the same tables can be spread over machines.
 * A receipt is kept in columns instead of its JSON, which is three times as long.
 * `receipt_grants` has a row for each category granted: it finds "who said yes to
 * this" in time order, also for one kind of decision. `receipts` is not STRICT:
 * `at` and `notice` are texts when they are not in their usual form.
 */
const STEPS = [
  `
  CREATE TABLE receipts (
    site TEXT NOT NULL,
    id BLOB NOT NULL,
    received_at INTEGER NOT NULL,
    previous BLOB,
    at INTEGER NOT NULL,
    decision TEXT NOT NULL,
    method TEXT NOT NULL,
    trusted INTEGER NOT NULL,
    gpc INTEGER NOT NULL,
    choice TEXT NOT NULL,
    policy TEXT NOT NULL,
    notice BLOB,
    locale TEXT NOT NULL,
    library TEXT NOT NULL,
    subject TEXT,
    PRIMARY KEY (site, id)
  ) WITHOUT ROWID;
  CREATE INDEX receipts_by_time ON receipts (site, received_at, id);
  CREATE INDEX receipts_by_decision ON receipts (site, decision, received_at, id);
  CREATE INDEX receipts_by_previous ON receipts (site, previous, received_at, id) WHERE previous IS NOT NULL;
  CREATE INDEX receipts_by_subject ON receipts (site, subject, received_at, id) WHERE subject IS NOT NULL;

  CREATE TABLE receipt_grants (
    site TEXT NOT NULL,
    category TEXT NOT NULL,
    decision TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    id BLOB NOT NULL,
    PRIMARY KEY (site, category, decision, received_at, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE notices (
    site TEXT NOT NULL,
    hash TEXT NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (site, hash)
  ) STRICT;

  CREATE TABLE mail_events (
    site TEXT NOT NULL,
    message TEXT NOT NULL,
    at INTEGER NOT NULL,
    id BLOB NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    target TEXT,
    PRIMARY KEY (site, message, at, id)
  ) STRICT, WITHOUT ROWID;
  `,
  // The totals of receipts that were there before: names in a choice are letters, digits, `-` and `/`, safe inside JSON.
  `
  CREATE TABLE receipt_days (
    site TEXT NOT NULL,
    day INTEGER NOT NULL,
    decision TEXT NOT NULL,
    method TEXT NOT NULL,
    category TEXT NOT NULL,
    policy TEXT NOT NULL,
    locale TEXT NOT NULL,
    decisions INTEGER NOT NULL,
    granted INTEGER NOT NULL,
    PRIMARY KEY (site, day, decision, method, category, policy, locale)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO receipt_days
    SELECT site, received_at / 86400000 AS day, decision, method, category, policy, locale, count(*), sum(granted)
    FROM (
      SELECT r.*, ltrim(name.value, '!') AS category, name.value NOT LIKE '!%' AS granted
      FROM receipts r, json_each('["' || replace(r.choice, ' ', '","') || '"]') name
      WHERE name.value NOT LIKE '%/%'
      UNION ALL
      SELECT r.*, '', EXISTS (
        SELECT 1 FROM json_each('["' || replace(r.choice, ' ', '","') || '"]') name
        WHERE name.value NOT LIKE '%/%' AND name.value NOT LIKE '!%'
      )
      FROM receipts r
    )
    GROUP BY site, day, decision, method, category, policy, locale;
  `,
  LOG,
  // From here on the statements are such that both databases take them.
  ...[OPERATORS, POLICIES, REQUESTS, RETENTION, MAIL, SERVICES_DAYS].map(step => step.join(';\n')),
  KINDS,
  REQUEST_EXTENSIONS.join(';\n'),
  ERASED_DAYS.join(';\n'),
]

/**
 * Brings the tables up to date; only ever forward. The write lock is taken before the
 * version is read, so of several processes that start at once one does it and the others wait.
 */
export function migrate(database: Database): void {
  const step = database.transaction(() => {
    const owner = numberOf(database, 'application_id')
    const done = numberOf(database, 'user_version')
    if (owner !== 0 && owner !== APPLICATION_ID) throw foreignDatabase(database.name)
    if (done > STEPS.length) throw newerDatabase(database.name)
    for (const sql of STEPS.slice(done)) database.exec(sql)
    if (done < STEPS.length) {
      database.pragma(`application_id = ${APPLICATION_ID}`)
      database.pragma(`user_version = ${STEPS.length}`)
    }
  })
  step.immediate()
}

const numberOf = (database: Database, pragma: string): number => Number(database.pragma(pragma, { simple: true }))
