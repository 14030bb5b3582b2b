import type { ExpressionBuilder } from 'kysely'
import type { Tables } from '../../operator/database/tables.js'
import type { Hold } from './hold.js'
import { type Run, tooOld } from './run.js'

const SLICE = 500

/** Deletes records of mail that are too old, mailing by mailing, since that is how they lie. */
export async function oldMailEvents(run: Run): Promise<void> {
  const { site, isDry, holds, counts, database } = run
  const { sql, rows, write } = database
  const before = tooOld(run, 'mailDays')
  let message = ''
  for (;;) {
    const next = sql.selectFrom('mail_events').select('message').where('site', '=', site).where('message', '>', message)
    const [found] = await rows(next.orderBy('message').limit(1))
    if (!found) return
    message = found.message
    const old = sql
      .selectFrom('mail_events')
      .where('site', '=', site)
      .where('message', '=', message)
      .where('at', '<', before)
    const free = old.where(eb => eb.not(eb.or(holds.map(hold => heldMail(eb, hold)))))
    const [[all], [going]] = await Promise.all([
      rows(old.select(eb => eb.fn.countAll<string | number>().as('n'))),
      rows(free.select(eb => eb.fn.countAll<string | number>().as('n'))),
    ])
    counts.held += Number(all?.n) - Number(going?.n)
    if (isDry) {
      counts.mailEvents += Number(going?.n)
      continue
    }
    const slice = sql
      .deleteFrom('mail_events')
      .where('site', '=', site)
      .where('message', '=', message)
      .where('at', '<', before)
      .where('id', 'in', free.select('id').limit(SLICE))
      .returning('at')
    await inSlices(run, 'mailEvents', async () => (await write([slice]))[0]?.length ?? 0)
  }
}

/** Deletes requests that were closed long ago; those that still leave somebody alone stay. */
export async function oldRequests(run: Run): Promise<void> {
  const { site, isDry, holds, counts, database } = run
  const { sql, rows, write } = database
  const held = holds.flatMap(({ subject }) => subject ?? [])
  const old = sql
    .selectFrom('requests')
    .select('id')
    .where('site', '=', site)
    .where('closed_at', '<', tooOld(run, 'requestDays'))
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('left_alone')
            .select('who')
            .where('left_alone.site', '=', site)
            .whereRef('left_alone.request', '=', 'requests.id'),
        ),
      ),
    )
    .where(eb => eb.or([eb('subject', 'is', null), eb.not(eb('subject', 'in', [...held, '']))]))
    .limit(SLICE)
  if (isDry) {
    counts.requests += (await rows(old)).length
    return
  }
  await inSlices(run, 'requests', async () => {
    const ids = (await rows(old)).map(({ id }) => id)
    if (ids.length === 0) return 0
    await write([
      sql.deleteFrom('request_notes').where('site', '=', site).where('request', 'in', ids),
      sql.deleteFrom('request_extensions').where('site', '=', site).where('request', 'in', ids),
      sql.deleteFrom('requests').where('site', '=', site).where('id', 'in', ids),
    ])
    return ids.length
  })
}

/** Deletes what operators did long ago, but for what falls into a period that is on hold for everybody. */
export async function oldActs(run: Run): Promise<void> {
  const { site, isDry, holds, counts, database } = run
  const { sql, rows, write } = database
  const periods = holds.filter(({ subject }) => subject === null)
  const old = sql
    .selectFrom('operator_audit')
    .where('site', '=', site)
    .where('at', '<', tooOld(run, 'auditDays'))
    .where(eb => eb.not(eb.or(periods.map(hold => within(eb, hold)))))
  if (isDry) {
    const [found] = await rows(old.select(eb => eb.fn.countAll<string | number>().as('n')))
    counts.acts += Number(found?.n)
    return
  }
  const slice = sql
    .deleteFrom('operator_audit')
    .where('site', '=', site)
    .where('id', 'in', old.select('id').limit(SLICE))
    .returning('id')
  await inSlices(run, 'acts', async () => (await write([slice]))[0]?.length ?? 0)
}

/** Repeats what deletes a slice until nothing is left. */
async function inSlices(run: Run, count: 'mailEvents' | 'requests' | 'acts', slice: () => Promise<number>) {
  for (;;) {
    const gone = await slice()
    run.counts[count] += gone
    if (gone === 0) return
    await run.pause()
  }
}

type Of<T extends 'mail_events' | 'operator_audit'> = ExpressionBuilder<Tables, T>

const heldMail = (eb: Of<'mail_events'>, hold: Hold) =>
  eb.and([
    ...(hold.subject === null ? [] : [eb('subject', '=', hold.subject)]),
    ...(hold.from === null ? [] : [eb('at', '>=', hold.from)]),
    ...(hold.before === null ? [] : [eb('at', '<', hold.before)]),
  ])

const within = (eb: Of<'operator_audit'>, { from, before }: Hold) =>
  eb.and([...(from === null ? [] : [eb('at', '>=', from)]), ...(before === null ? [] : [eb('at', '<', before)])])
