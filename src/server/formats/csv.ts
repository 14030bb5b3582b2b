import { stringify } from 'csv-stringify/sync'

export type CsvRow = Readonly<Record<string, string | number | null | undefined>>

/**
 * Rows as lines of CSV, RFC 4180, in the order of their columns. A cell that a spreadsheet would take for a formula gets an
 * apostrophe before it.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export const csvLinesOf = (columns: readonly string[], rows: readonly CsvRow[]): string =>
  stringify([...rows], {
    columns: [...columns],
    escape_formulas: true,
    record_delimiter: 'windows',
    // By itself only both together are quoted, and most readers end a line at either.
    quoted_match: /[\r\n]/,
  })

/** The line before all others. */
export const csvHeadOf = (columns: readonly string[]): string =>
  csvLinesOf(columns, [Object.fromEntries(columns.map(name => [name, name]))])

/** A whole file. */
export const csvOf = (columns: readonly string[], rows: readonly CsvRow[]): string =>
  csvHeadOf(columns) + csvLinesOf(columns, rows)
