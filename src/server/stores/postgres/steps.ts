import { ERASED_DAYS } from '../steps/erased-days.js'
import { MAIL } from '../steps/mail.js'
import { OPERATORS } from '../steps/operators.js'
import { POLICIES } from '../steps/policies.js'
import { REQUEST_EXTENSIONS, REQUESTS } from '../steps/requests.js'
import { RETENTION } from '../steps/retention.js'
import { SERVICES_DAYS } from '../steps/services-days.js'
import { KINDS } from './steps/kinds.js'
import { LOG } from './steps/log.js'

/**
 * Each step is run once, in this order, and never changed afterwards; one that was cut off can be run again.
 *
 * Keys are led by the site and there is no sequence, foreign key or function, so that the same tables can be spread
 * over machines. `at_text` and `notice_text` hold what is not in its usual form. `slot` keeps server processes
 * from waiting for each other at the end of every batch: each adds to rows of its own.
 */
export const STEPS: readonly (readonly string[])[] = [
  [
    `CREATE TABLE IF NOT EXISTS receipts (
      site text NOT NULL,
      id uuid NOT NULL,
      received_at bigint NOT NULL,
      previous uuid,
      at bigint,
      at_text text,
      decision text NOT NULL,
      method text NOT NULL,
      trusted boolean NOT NULL,
      gpc boolean NOT NULL,
      choice text NOT NULL,
      policy text NOT NULL,
      notice bytea,
      notice_text text,
      locale text NOT NULL,
      library text NOT NULL,
      subject text,
      PRIMARY KEY (site, id)
    )`,
    'CREATE INDEX IF NOT EXISTS receipts_by_time ON receipts (site, received_at, id)',
    'CREATE INDEX IF NOT EXISTS receipts_by_decision ON receipts (site, decision, received_at, id)',
    `CREATE INDEX IF NOT EXISTS receipts_by_previous ON receipts (site, previous, received_at, id)
      WHERE previous IS NOT NULL`,
    `CREATE INDEX IF NOT EXISTS receipts_by_subject ON receipts (site, subject, received_at, id)
      WHERE subject IS NOT NULL`,
    `CREATE TABLE IF NOT EXISTS receipt_grants (
      site text NOT NULL,
      category text NOT NULL,
      decision text NOT NULL,
      received_at bigint NOT NULL,
      id uuid NOT NULL,
      PRIMARY KEY (site, category, decision, received_at, id)
    )`,
    `CREATE TABLE IF NOT EXISTS receipt_days (
      site text NOT NULL,
      day integer NOT NULL,
      decision text NOT NULL,
      method text NOT NULL,
      category text NOT NULL,
      policy text NOT NULL,
      locale text NOT NULL,
      slot integer NOT NULL,
      decisions bigint NOT NULL,
      granted bigint NOT NULL,
      PRIMARY KEY (site, day, decision, method, category, policy, locale, slot)
    )`,
    `CREATE TABLE IF NOT EXISTS notices (
      site text NOT NULL,
      hash text NOT NULL,
      json text NOT NULL,
      PRIMARY KEY (site, hash)
    )`,
    `CREATE TABLE IF NOT EXISTS mail_events (
      site text NOT NULL,
      message text NOT NULL,
      at bigint NOT NULL,
      id uuid NOT NULL,
      kind text NOT NULL,
      subject text NOT NULL,
      target text,
      PRIMARY KEY (site, message, at, id)
    )`,
    `CREATE TABLE IF NOT EXISTS operator_secret (
      one integer PRIMARY KEY,
      secret text NOT NULL
    )`,
  ],
  LOG,
  OPERATORS,
  POLICIES,
  REQUESTS,
  RETENTION,
  MAIL,
  SERVICES_DAYS,
  KINDS,
  REQUEST_EXTENSIONS,
  ERASED_DAYS,
]
