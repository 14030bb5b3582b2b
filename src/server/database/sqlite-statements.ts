import type BetterSqlite3 from 'better-sqlite3'
import { type Compilable, DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import type { Database } from '../stores/sqlite/database.js'
import { guarded } from '../stores/sqlite/guarded.js'
import type { RoomsDatabase } from './database.js'
import type { Tables } from './tables.js'
import { reasonOf, Undone } from './undone.js'

/** Statements that are kept ready. */
const PREPARED_AT_MOST = 200

/** Carries statements out on a SQLite connection: each batch in one go, without an `await` between. */
export function sqliteStatements(database: Database): RoomsDatabase {
  const sql = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: db => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  })

  const prepared = new Map<string, BetterSqlite3.Statement<unknown[]>>()

  /** The oldest goes when there are many: lists of any length stand in some texts. */
  function preparedFor(text: string): BetterSqlite3.Statement<unknown[]> {
    const statement = prepared.get(text) ?? database.prepare<unknown[]>(text)
    prepared.set(text, statement)
    const [oldest = ''] = prepared.size > PREPARED_AT_MOST ? prepared.keys() : []
    prepared.delete(oldest)
    return statement
  }

  function rowsOf(query: Compilable): unknown[] {
    const { sql: text, parameters } = query.compile()
    const statement = preparedFor(text)
    if (statement.reader) return statement.all(...parameters)
    statement.run(...parameters)
    return []
  }

  const inOneGo = database.transaction((batch: Parameters<RoomsDatabase['write']>[0]) =>
    batch.map(step => {
      if (!('orElse' in step)) return rowsOf(step)
      const rows = rowsOf(step.query)
      if (rows.length === 0) throw new Undone(step.orElse())
      return rows
    }),
  )

  return {
    sql,
    rows: async <Row>(query: Compilable<Row>) => guarded(() => rowsOf(query)) as Row[],
    write: async batch => {
      try {
        return guarded(() => inOneGo.immediate(batch))
      } catch (error) {
        throw reasonOf(error)
      }
    },
  }
}
