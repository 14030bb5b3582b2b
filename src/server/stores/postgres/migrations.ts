import { foreignDatabase, newerDatabase } from '../refusals.js'
import { StoreError } from '../store.js'
import type { PostgresDatabase, Query } from './database.js'
import { sqlStateOf } from './faults.js'

/**
 * Each step is run once, in this order, and never changed afterwards; one that was cut off can be run again.
 *
 * Keys are led by the site and there is no sequence, foreign key or function, so that the same tables can be spread
 * over machines. `at_text` and `notice_text` hold what is not in its usual form. `slot` keeps server processes
 * from waiting for each other at the end of every batch: each adds to rows of its own.
 */
const STEPS = [
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
]

/** What `CREATE … IF NOT EXISTS` answers when another process makes the same at the same time. */
const MADE_BY_ANOTHER = new Set(['23505', '42P07', '42710'])

/** Brings the tables up to date; only ever forward. Of several processes that start at once one does it and the others wait. */
export async function migrate(database: PostgresDatabase): Promise<void> {
  if ((await stepOf(database)) === STEPS.length) return
  await makeOwnTable(database)
  await alone(database, async query => {
    const [row] = await query<{ step: number }>('SELECT step FROM askfirst_schema WHERE one = 1')
    for (const sql of STEPS.slice(row?.step).flat()) await query(sql)
    await query('UPDATE askfirst_schema SET step = $1 WHERE one = 1', [STEPS.length])
  })
}

/** Runs `work` while no other process runs its own: for what has to be made once, before anything is served. */
export const alone = <T>(database: PostgresDatabase, work: (query: Query) => Promise<T>): Promise<T> =>
  database.upkeep(async query => {
    await query('SELECT step FROM askfirst_schema WHERE one = 1 FOR UPDATE')
    return work(query)
  })

/** How many steps are done; a database that has tables of our names and was not made by us is left alone. */
async function stepOf({ place, query }: PostgresDatabase): Promise<number> {
  const tables = await query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = current_schema() AND table_name IN ('receipts', 'receipt_days', 'askfirst_schema')`,
  )
  if (!tables.some(({ name }) => name === 'askfirst_schema')) {
    if (tables.length > 0) throw foreignDatabase(place)
    return 0
  }
  const [row] = await query<{ step: number }>('SELECT step FROM askfirst_schema WHERE one = 1')
  const step = row?.step ?? 0
  if (step > STEPS.length) throw newerDatabase(place)
  return step
}

async function makeOwnTable(database: PostgresDatabase): Promise<void> {
  try {
    await database.upkeep(query =>
      query('CREATE TABLE IF NOT EXISTS askfirst_schema (one integer PRIMARY KEY, step integer NOT NULL)'),
    )
  } catch (error) {
    if (!(error instanceof StoreError && MADE_BY_ANOTHER.has(sqlStateOf(error.cause)))) throw error
  }
  await database.upkeep(query => query('INSERT INTO askfirst_schema VALUES (1, 0) ON CONFLICT DO NOTHING'))
}
