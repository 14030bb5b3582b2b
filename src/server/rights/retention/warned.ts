import { DAY_MS } from '../../day.js'
import { isHeld, lastSign } from './person.js'
import { type Run, tooOld } from './run.js'

/** As many people, and as many of a person's receipts, as are dealt with at a time. */
const SLICE = 100

/** Those who were warned: whoever has spoken since is forgotten about, whoever has not is anonymised when it is time. */
export async function warnedPeople(run: Run): Promise<void> {
  const { site, isDry, at, counts, periods, database } = run
  const { sql, rows, write } = database
  let last = ''
  for (;;) {
    const query = sql.selectFrom('silence_warnings').selectAll().where('site', '=', site).where('subject', '>', last)
    const slice = await rows(query.orderBy('subject').limit(SLICE))
    if (slice.length === 0) return
    last = slice.at(-1)?.subject ?? last
    const over: string[] = []
    for (const { subject, warned_at } of slice) {
      const isSilent = (await lastSign(run, subject)) < tooOld(run, 'silentDays')
      if (isSilent && (warned_at + periods.warningDays * DAY_MS > at || (await isHeld(run, subject)))) continue
      if (isSilent) {
        counts.anonymised += 1
        if (!isDry) await anonymise(run, subject)
      }
      over.push(subject)
    }
    if (!isDry && over.length > 0) {
      await write([sql.deleteFrom('silence_warnings').where('site', '=', site).where('subject', 'in', over)])
    }
    await run.pause()
  }
}

/**
 * A receipt's place in the log vouches for every word of it, the person's hash too: without that word it would look
 * edited. So what it said is destroyed, and the daily counts, which never named anybody, are what stays.
 */
async function anonymise(run: Run, subject: string): Promise<void> {
  const { site, by, at, store, logStore, database } = run
  let slice: { id: string; at: number; by: string; why: string }[] = []
  for await (const { receipt } of store.each({ site, subject })) {
    slice.push({ id: receipt.id, at, by, why: 'anonymised after long silence' })
    if (slice.length < SLICE) continue
    await logStore.eraseAll(site, slice)
    slice = []
  }
  await logStore.eraseAll(site, slice)
  const { sql, write } = database
  await write([sql.deleteFrom('mail_events').where('site', '=', site).where('subject', '=', subject)])
}
