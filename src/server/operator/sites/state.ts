import { DAY_MS } from '../../day.js'
import type { Periods } from '../../rights/retention/periods.js'
import type { PastRun } from '../../rights/retention/runs.js'
import { createRoles, type Grant } from '../access/roles.js'
import type { OperatorDeps } from '../deps.js'
import { logStateOf } from '../integrity/state.js'
import { SERVER } from '../people/may-grant.js'

/** How a site does: what tells its operators that it works, and who else looks after it. */
export interface SiteState {
  readonly receiptsToday: number
  /** When the newest receipt came: milliseconds since the Unix epoch; `null`: none has. */
  readonly newestAt: number | null
  /** SHA-256 of the key that signs its log now, hexadecimal; `null`: there is no log yet. */
  readonly fingerprint: string | null
  readonly operators: readonly Grant[]
  readonly retention: {
    readonly isDaily: boolean
    readonly periods: Periods
    readonly lastRun: PastRun | null
    readonly holds: number
  }
  /** Which mail is on: newsletters that are measured, letters to operators, warnings of silent people. */
  readonly mail: { readonly isMeasured: boolean; readonly isWritten: boolean; readonly canWarn: boolean }
}

export async function siteStateOf(deps: OperatorDeps, site: string): Promise<SiteState> {
  const { store, logStore, rights, retention, database, owners, post, now } = deps
  const today = Math.floor(now() / DAY_MS) * DAY_MS
  const [rates, newest, log, grants, runs, holds] = await Promise.all([
    store.rates({ site, from: today, before: today + DAY_MS }, ['decision']),
    store.newest({ site }, 1),
    logStateOf(logStore, site, now()),
    createRoles(database).on([SERVER, site]),
    retention.runs.newest(site),
    rights.holds.of(site),
  ])
  const ofConfig = owners.map((operator): Grant => ({ site: SERVER, operator, role: 'owner' }))
  return {
    receiptsToday: rates.reduce((sum, { decisions }) => sum + decisions, 0),
    newestAt: newest.receipts[0]?.receivedAt ?? null,
    fingerprint: log?.keys.find(({ signsUntil }) => signsUntil === null)?.fingerprint ?? null,
    operators: [...ofConfig, ...grants],
    retention: {
      isDaily: retention.isDaily,
      periods: rights.periodsOf(site),
      lastRun: runs[0] ?? null,
      holds: holds.length,
    },
    mail: { isMeasured: rights.secret !== null, isWritten: post !== null, canWarn: retention.canWarn },
  }
}
