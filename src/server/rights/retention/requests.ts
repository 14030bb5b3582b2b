import { type Run, tooOld } from './run.js'
import { inSlices, ROWS } from './slices.js'

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
    .limit(ROWS)
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
