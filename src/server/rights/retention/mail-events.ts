import type { ExpressionBuilder } from 'kysely'
import type { Tables } from '../../database/tables.js'
import type { Hold } from './hold.js'
import { type Run, tooOld } from './run.js'
import { inSlices, ROWS } from './slices.js'

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
      .where('id', 'in', free.select('id').limit(ROWS))
      .returning('at')
    await inSlices(run, 'mailEvents', async () => (await write([slice]))[0]?.length ?? 0)
  }
}

const heldMail = (eb: ExpressionBuilder<Tables, 'mail_events'>, hold: Hold) =>
  eb.and([
    ...(hold.subject === null ? [] : [eb('subject', '=', hold.subject)]),
    ...(hold.from === null ? [] : [eb('at', '>=', hold.from)]),
    ...(hold.before === null ? [] : [eb('at', '<', hold.before)]),
  ])
