import { DAY_MS } from '../../day.js'
import { holdOn } from './hold.js'
import { type Run, tooOld } from './run.js'
import type { SilentPerson } from './warner.js'

const SLICE = 100
/** Warns people of whom nothing has come for long, and anonymises those who were warned in time and are still silent. */
export async function silentPeople(run: Run): Promise<void> {
  await afterWarning(run)
  if (run.warner || run.isDry) await beforeWarning(run)
}

/** Those who were warned: whoever has spoken since is forgotten about, whoever has not is anonymised when it is time. */
async function afterWarning(run: Run): Promise<void> {
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

/** Those who were not: they are noted as warned once the site has heard of them. */
async function beforeWarning(run: Run): Promise<void> {
  const { site, isDry, at, counts, periods, database } = run
  const { sql, rows, write } = database
  let last = ''
  for (;;) {
    const query = sql
      .selectFrom('receipts')
      .select(['subject', eb => eb.fn.max('received_at').as('last_at')])
      .where('site', '=', site)
      .where('subject', '>', last)
      .groupBy('subject')
      .orderBy('subject')
      .limit(SLICE)
    const slice = await rows(query)
    if (slice.length === 0) return
    last = slice.at(-1)?.subject ?? last
    const quiet = slice
      .filter(({ last_at }) => last_at < tooOld(run, 'silentDays'))
      .flatMap(({ subject }) => subject ?? [])
    const people = await unwarned(run, quiet)
    if (isDry) counts.warned += people.length
    else if (people.length > 0) {
      try {
        await run.warner?.warn({ site, people, anonymisedFrom: at + periods.warningDays * DAY_MS })
      } catch (error) {
        // The rest would not arrive either; all of them are tried again with the next run.
        counts.notWarned += people.length
        run.onError(error)
        return
      }
      const noted = people.map(({ subject }) => ({ site, subject, warned_at: at }))
      await write([
        sql
          .insertInto('silence_warnings')
          .values(noted)
          .onConflict(conflict => conflict.doNothing()),
      ])
      counts.warned += people.length
    }
    await run.pause()
  }
}

/** Of people who decided nothing by name for long, those who are silent altogether, on no hold, and not warned yet. */
async function unwarned(run: Run, subjects: readonly string[]): Promise<SilentPerson[]> {
  if (subjects.length === 0) return []
  const { sql, rows } = run.database
  const query = sql
    .selectFrom('silence_warnings')
    .select('subject')
    .where('site', '=', run.site)
    .where('subject', 'in', subjects)
  const warned = new Set((await rows(query)).map(({ subject }) => subject))
  const people: SilentPerson[] = []
  for (const subject of subjects.filter(each => !warned.has(each))) {
    const lastAt = await lastSign(run, subject)
    if (lastAt < tooOld(run, 'silentDays') && !(await isHeld(run, subject))) people.push({ subject, lastAt })
  }
  return people
}

/** When the last decision or mail event of somebody came; agreements are decisions too. */
async function lastSign({ site, store, database }: Run, subject: string): Promise<number> {
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
async function isHeld({ site, holds, store }: Run, subject: string): Promise<boolean> {
  if (holds.length === 0) return false
  for await (const { receivedAt } of store.each({ site, subject })) {
    if (holdOn(holds, { subject, at: receivedAt })) return true
  }
  return false
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
