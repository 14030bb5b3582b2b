import { csvHeadOf, csvLinesOf } from '../../formats/csv.js'
import type { Acts, KeptAct } from './acts.js'
import type { AuditFilter } from './filter.js'

const ROWS_A_CHUNK = 500
const COLUMNS = ['at', 'site', 'operator', 'action', 'about', 'id'] as const

/** Acts as CSV, newest first, a chunk at a time. */
export async function* auditCsv(acts: Acts, sites: readonly string[], filter: AuditFilter): AsyncGenerator<string> {
  yield csvHeadOf(COLUMNS)
  let cursor: string | undefined
  do {
    const page = await acts.newest(sites, filter, ROWS_A_CHUNK, cursor)
    if (page.acts.length > 0) yield csvLinesOf(COLUMNS, page.acts.map(rowOf))
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
}

const rowOf = (act: KeptAct) => ({ ...act, at: new Date(act.at).toISOString() })
