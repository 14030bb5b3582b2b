import type { Query } from './database.js'

/** Names of columns with their types. */
export type Columns = Readonly<Record<string, string>>

/** One statement for any number of rows, a list of values for each column; none where there is no row. */
export async function insertAll<C extends Columns, Row>(
  query: Query,
  table: string,
  columns: C,
  rows: readonly Readonly<Record<keyof C, unknown>>[],
  ending = '',
): Promise<readonly Row[]> {
  if (rows.length === 0) return []
  const names = Object.keys(columns)
  const lists = names.map((name, i) => `$${i + 1}::${columns[name]}[]`)
  return query<Row>(
    `INSERT INTO ${table} (${names.join()}) SELECT * FROM unnest(${lists.join()}) ${ending}`,
    names.map(name => rows.map(row => row[name])),
  )
}
