import { holdOn } from './hold.js'
import type { Run } from './run.js'

/** When the last decision or mail event of somebody came; agreements are decisions too. */
export async function lastSign({ site, store, database }: Run, subject: string): Promise<number> {
  const { sql, rows } = database
  const ofPerson = sql.selectFrom('mail_events').select('at').where('site', '=', site).where('subject', '=', subject)
  const [latest, [opened], newest] = await Promise.all([
    store.latestOf(site, subject),
    rows(ofPerson.orderBy('at', 'desc').limit(1)),
    store.newest({ site, subject }, 1),
  ])
  return Math.max(latest?.receivedAt ?? 0, opened?.at ?? 0, newest.receipts[0]?.receivedAt ?? 0)
}

/** Whether any of somebody's decisions is on hold: then all of them stay. */
export async function isHeld({ site, holds, store }: Run, subject: string): Promise<boolean> {
  if (holds.length === 0) return false
  for await (const { receivedAt } of store.each({ site, subject })) {
    if (holdOn(holds, { subject, at: receivedAt })) return true
  }
  return false
}
