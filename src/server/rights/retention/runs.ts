import type { Audit } from '../../audit/audit.js'
import type { RoomsDatabase } from '../../database/database.js'
import type { Counts } from './run.js'

/** A run that was made, or is being made. */
export interface PastRun {
  readonly id: string
  /** E-mail address; `system` for the daily one. */
  readonly operator: string
  readonly startedAt: number
  /** `null` while it goes on, and for good when it was broken off. */
  readonly endedAt: number | null
  readonly counts: Counts
}

/** What runs have done. */
export interface Runs {
  begin(site: string, run: PastRun): Promise<void>
  /** With its counts in the audit log. @param error - why it ended before its end. */
  end(site: string, run: PastRun, error?: string): Promise<void>
  /** The newest first; at most 20. */
  newest(site: string): Promise<readonly PastRun[]>
}

const ROWS_AT_MOST = 20

export function createRuns({ sql, rows, write }: RoomsDatabase, audit: Audit): Runs {
  return {
    async begin(site, { id, operator, startedAt, counts }) {
      const row = { site, id, operator, started_at: startedAt, ended_at: null, counts: JSON.stringify(counts) }
      await write([
        sql.insertInto('retention_runs').values(row),
        audit.noting({ site, operator, action: 'retention.begun', about: { run: id } }),
      ])
    },
    async end(site, { id, operator, startedAt, endedAt, counts }, error) {
      const done = sql.updateTable('retention_runs').set({ ended_at: endedAt, counts: JSON.stringify(counts) })
      const action = error === undefined ? 'retention.done' : 'retention.broken-off'
      const about = { run: id, ...counts, ...(error === undefined ? {} : { error }) }
      await write([
        done.where('site', '=', site).where('started_at', '=', startedAt).where('id', '=', id),
        audit.noting({ site, operator, action, about }),
      ])
    },
    async newest(site) {
      const query = sql.selectFrom('retention_runs').selectAll().where('site', '=', site)
      const found = await rows(query.orderBy('started_at', 'desc').limit(ROWS_AT_MOST))
      return found.map(({ id, operator, started_at, ended_at, counts }) => ({
        id,
        operator,
        startedAt: started_at,
        endedAt: ended_at,
        counts: JSON.parse(counts) as Counts,
      }))
    },
  }
}
