import { proofOf } from '../../../dist/lib/server/log/proofs.js'
import { csv } from '../../../dist/lib/server/operator/export/csv.js'
import { chunksOf } from '../../../dist/lib/server/operator/export/format.js'
import { median } from '../../report/figures.mjs'
import { DAYS, keptReceipt, LAST_AT, SITE } from './decisions.mjs'

const ASKED = 200
const DAY_MS = 86_400_000
const SAMPLE_EVERY_ROWS = 10_000

/** @returns {Promise<number>} milliseconds, the median */
async function timeOf(ask) {
  const times = []
  for (let i = 0; i < ASKED; i++) {
    const begun = performance.now()
    await ask(i)
    times.push(performance.now() - begun)
  }
  return median(times)
}

/**
 * What operators and visitors ask of a log of `count` receipts, in milliseconds.
 *
 * @returns {Promise<{ label: string, figure: number, atMost?: number }[]>}
 */
export async function askAll({ store, logStore }, count) {
  // Anywhere in it, on the first site.
  const any = i => {
    const n = (i * 7_919_777) % count
    return keptReceipt(n - (n % 200), count).receipt.id
  }
  const before = LAST_AT - (DAYS / 2) * DAY_MS
  const last = { category: 'analytics', from: LAST_AT - DAYS * DAY_MS, before: LAST_AT }
  const questions = [
    ['newest page of a site', 2, () => store.newest({ site: SITE }, 50)],
    ['newest page of all sites', 2, () => store.newest({}, 50)],
    ['page of a decision', 10, () => store.newest({ site: SITE, decision: 'withdrawn' }, 50)],
    ['page of a category', 10, () => store.newest({ site: SITE, category: 'analytics' }, 50)],
    [
      'page of a category, a decision and a time',
      10,
      () => store.newest({ site: SITE, category: 'analytics', decision: 'changed', before }, 50),
    ],
    ['one receipt', 1, i => store.find(SITE, any(i))],
    ['what came before and after it', 1, i => store.chain(SITE, any(i))],
    ['its proof', undefined, i => proofOf(logStore, SITE, any(i))],
    ['90 days of opt-in rates, one site', 2, () => store.rates({ site: SITE, ...last }, ['day'])],
    ['90 days of opt-in rates, all sites', 10, () => store.rates(last, ['site', 'day'])],
  ]
  if (!(await store.find(SITE, any(1)))) throw new Error('the receipts that are asked for are not there')
  const figures = []
  for (const [label, atMost, ask] of questions) figures.push({ label, figure: await timeOf(ask), atMost })
  return figures
}

/** All receipts as CSV, thrown away; how many a second, and how much the process grew, in megabytes. */
export async function exportRate(store) {
  const before = process.memoryUsage.rss()
  let [bytes, most, rows] = [0, before, 0]
  async function* counted() {
    for await (const kept of store.each({})) {
      if (++rows % SAMPLE_EVERY_ROWS === 0) most = Math.max(most, process.memoryUsage.rss())
      yield kept
    }
  }
  const begun = performance.now()
  for await (const chunk of chunksOf(csv, counted(), {}, { isRest: false })) bytes += chunk.length
  const seconds = (performance.now() - begun) / 1000
  return { perSecond: rows / seconds, megabytes: bytes / 1e6, grownMegabytes: (most - before) / 1e6 }
}

/** The bare rows of the same receipts in the same order, by the driver alone: what an export can do at most. */
export function iterationRate(database) {
  const sql = 'SELECT * FROM receipts WHERE site = ? ORDER BY received_at DESC, id DESC'
  const begun = performance.now()
  let rows = 0
  for (const row of database.prepare(sql).iterate(SITE)) if (row) rows++
  return rows / ((performance.now() - begun) / 1000)
}
