import { DAY_MS } from '../../day.js'
import { isHeld, lastSign } from './person.js'
import { type Run, tooOld } from './run.js'
import type { SilentPerson } from './warner.js'

/** As many people as a site is told of at once. */
const SLICE = 100

/** Those who were not warned: they are noted as warned once the site has heard of them. */
export async function unwarnedPeople(run: Run): Promise<void> {
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
