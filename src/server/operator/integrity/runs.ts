import type { Compilable } from 'kysely'
import type { RoomsDatabase } from '../../database/database.js'
import type { Verdict } from '../../log/verify/finding.js'
import type { IntegrityTables } from './tables.js'

/** A process that has not said for so long that it is at work is not. */
const SILENT_MS = 30_000

/** A verification, at work or done. */
export interface Run {
  readonly site: string
  readonly id: string
  /** Milliseconds since the Unix epoch. */
  readonly at: number
  readonly operator: string
  /** Entries compared, of `size`. */
  readonly done: number
  readonly size: number
  /** `stopped`: its process ended before it did. */
  readonly state: 'running' | 'done' | 'stopped'
  /** `null` unless it is done. */
  readonly verdict: Verdict | null
}

/** What was verified, and what came out: kept, so that any process shows it. */
export interface Runs {
  beginning(run: Pick<Run, 'site' | 'id' | 'operator' | 'size'>): Compilable
  went(site: string, id: string, done: number): Promise<void>
  ended(site: string, id: string, verdict: Verdict): Promise<void>
  /** The newest first. */
  newest(site: string, limit: number): Promise<readonly Run[]>
}

/** @param now - milliseconds since the Unix epoch. */
export function createRuns({ sql, rows, write }: RoomsDatabase, now: () => number): Runs {
  const one = (site: string, id: string) =>
    sql.updateTable('operator_verifications').where('site', '=', site).where('id', '=', id)
  return {
    beginning: run =>
      sql.insertInto('operator_verifications').values({ ...run, at: now(), seen_at: now(), done: 0, verdict: null }),
    async went(site, id, done) {
      await write([one(site, id).set({ done, seen_at: now() })])
    },
    async ended(site, id, verdict) {
      await write([one(site, id).set({ verdict: JSON.stringify(verdict), seen_at: now() })])
    },
    async newest(site, limit) {
      const kept = sql.selectFrom('operator_verifications').selectAll().where('site', '=', site)
      const found = await rows(kept.orderBy('at', 'desc').orderBy('id').limit(limit))
      return found.map(row => runOf(row, now()))
    },
  }
}

function runOf(row: IntegrityTables['operator_verifications'], now: number): Run {
  const { site, id, at, operator, done, size, seen_at, verdict } = row
  const isSilent = now - seen_at > SILENT_MS
  const state = verdict !== null ? 'done' : isSilent ? 'stopped' : 'running'
  return { site, id, at, operator, done, size, state, verdict: verdict === null ? null : parseVerdict(verdict) }
}

/** Only {@link Runs.ended} writes here. */
const parseVerdict = (json: string): Verdict => JSON.parse(json)
