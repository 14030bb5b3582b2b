import { foreignDatabase, newerDatabase } from '../refusals.js'
import { StoreError } from '../store.js'
import type { PostgresDatabase, Query } from './database.js'
import { sqlStateOf } from './faults.js'
import { STEPS } from './steps.js'

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
