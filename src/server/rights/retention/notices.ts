import { parseNotice } from '../../../contract/notice.js'
import { DAY_MS } from '../../day.js'
import { type Run, tooOld } from './run.js'

const SLICE = 100

/**
 * Deletes notices that no receipt names any more. No index finds a receipt by its notice, so it is told from the daily
 * counts: a notice goes when no decision under its policy version and in its language has come since the oldest receipt
 * that is kept. It holds nobody's data; one that stays too long does no harm, one that goes too early would.
 *
 * @param stillNamed - by receipts that are on hold.
 */
export async function unnamedNotices(run: Run, stillNamed: ReadonlySet<string>): Promise<void> {
  const { site, isDry, counts, store, database } = run
  const { sql, rows, write } = database
  const from = Math.floor(tooOld(run, 'receiptDays') / DAY_MS) * DAY_MS
  const named = new Set(
    (await store.rates({ site, from }, ['policy', 'locale'])).map(({ policy, locale }) => `${policy} ${locale}`),
  )
  let last = ''
  for (;;) {
    const query = sql.selectFrom('notices').select(['hash', 'json']).where('site', '=', site).where('hash', '>', last)
    const slice = await rows(query.orderBy('hash').limit(SLICE))
    if (slice.length === 0) return
    last = slice.at(-1)?.hash ?? last
    const going = slice
      .filter(({ hash, json }) => !stillNamed.has(hash) && !named.has(decidedUnder(json)))
      .map(({ hash }) => hash)
    counts.notices += going.length
    if (!isDry && going.length > 0) {
      await write([sql.deleteFrom('notices').where('site', '=', site).where('hash', 'in', going)])
    }
    await run.pause()
  }
}

function decidedUnder(json: string): string {
  const { policy, locale } = parseNotice(JSON.parse(json))
  return `${policy.version} ${locale}`
}
