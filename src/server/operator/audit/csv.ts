import { stringify } from 'csv-stringify/sync'
import type { Acts, KeptAct } from './acts.js'
import type { AuditFilter } from './filter.js'

const ROWS_A_CHUNK = 500
const COLUMNS = ['at', 'site', 'operator', 'action', 'about', 'id'] as const

/**
 * Acts as CSV, RFC 4180, newest first, a chunk at a time. A cell that a spreadsheet would take for a formula gets an
 * apostrophe before it.
 */
export async function* auditCsv(acts: Acts, sites: readonly string[], filter: AuditFilter): AsyncGenerator<string> {
  yield linesOf([Object.fromEntries(COLUMNS.map(name => [name, name]))])
  let cursor: string | undefined
  do {
    const page = await acts.newest(sites, filter, ROWS_A_CHUNK, cursor)
    if (page.acts.length > 0) yield linesOf(page.acts.map(rowOf))
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
}

const rowOf = (act: KeptAct) => ({ ...act, at: new Date(act.at).toISOString() })

const linesOf = (rows: readonly Readonly<Record<string, string>>[]): string =>
  stringify([...rows], { columns: [...COLUMNS], escape_formulas: true, record_delimiter: 'windows' })
