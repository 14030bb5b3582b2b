import type { ExpressionBuilder } from 'kysely'
import type { Tables } from '../../database/tables.js'
import type { Hold } from './hold.js'
import { type Run, tooOld } from './run.js'
import { inSlices, ROWS } from './slices.js'

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
    .where('id', 'in', old.select('id').limit(ROWS))
    .returning('id')
  await inSlices(run, 'acts', async () => (await write([slice]))[0]?.length ?? 0)
}

const within = (eb: ExpressionBuilder<Tables, 'operator_audit'>, { from, before }: Hold) =>
  eb.and([...(from === null ? [] : [eb('at', '>=', from)]), ...(before === null ? [] : [eb('at', '<', before)])])
