import {
  type Compilable,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import type { PostgresDatabase, Query } from '../stores/postgres/database.js'
import type { RoomsDatabase } from './database.js'
import type { Tables } from './tables.js'
import { reasonOf, Undone } from './undone.js'

/** Carries statements out on PostgreSQL. */
export function postgresStatements(database: PostgresDatabase): RoomsDatabase {
  const sql = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: db => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })

  const rowsOf = async <Row>(ask: Query, query: Compilable): Promise<readonly Row[]> => {
    const { sql: text, parameters } = query.compile()
    return ask<Row>(text, parameters)
  }

  return {
    sql,
    rows: query => rowsOf(database.query, query),
    write: async batch => {
      const work = async (ask: Query) => {
        const results: (readonly unknown[])[] = []
        for (const step of batch) {
          const rows = await rowsOf(ask, 'orElse' in step ? step.query : step)
          if ('orElse' in step && rows.length === 0) throw new Undone(step.orElse())
          results.push(rows)
        }
        return results
      }
      try {
        return await database.transaction(work)
      } catch (error) {
        throw reasonOf(error)
      }
    },
  }
}
