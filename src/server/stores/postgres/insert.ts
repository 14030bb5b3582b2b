import type { Statement } from '../conditions.js'

/** Names of columns with their types. */
export type Columns = Readonly<Record<string, string>>

/** One statement for any number of rows: a list of values for each column. */
export function insertOf<C extends Columns>(
  table: string,
  columns: C,
  rows: readonly Readonly<Record<keyof C, unknown>>[],
  ending = '',
): Statement {
  const names = Object.keys(columns)
  const lists = names.map((name, i) => `$${i + 1}::${columns[name]}[]`)
  return {
    sql: `INSERT INTO ${table} (${names.join()}) SELECT * FROM unnest(${lists.join()}) ${ending}`,
    values: names.map(name => rows.map(row => row[name])),
  }
}
