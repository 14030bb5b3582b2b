import { stringify } from 'csv-stringify/sync'
import type { Answer } from './answer.js'
import { leavesOf } from './leaves.js'

/**
 * An answer as CSV, RFC 4180: a line for each value, with the part and the entry that it is of. A cell that a
 * spreadsheet would take for a formula gets an apostrophe before it.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvOfAnswer(answer: Answer): string {
  const rows = leavesOf(answer).map(({ path: [part = '', ...rest], value }) => {
    const isEntry = /^\d+$/.test(rest[0] ?? '')
    return { part, entry: isEntry ? rest[0] : '', field: rest.slice(Number(isEntry)).join('.'), value }
  })
  return stringify(rows, {
    header: true,
    columns: ['part', 'entry', 'field', 'value'],
    escape_formulas: true,
    record_delimiter: 'windows',
    // By itself only both together are quoted, and most readers end a line at either.
    quoted_match: /[\r\n]/,
  })
}
