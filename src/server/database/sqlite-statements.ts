import { type Compilable, DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import type { Database } from '../stores/sqlite/database.js'
import { guarded } from '../stores/sqlite/guarded.js'
import type { RoomsDatabase } from './database.js'
import type { Tables } from './tables.js'
import { reasonOf, Undone } from './undone.js'

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

  function rowsOf(query: Compilable): unknown[] {
    const { sql: text, parameters } = query.compile()
    const statement = database.prepare(text)
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
