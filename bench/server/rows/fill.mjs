import { createIntegrator } from '../../../dist/lib/server/log/integrator.js'
import { startLogs } from '../../../dist/lib/server/log/start.js'
import { keptReceipt, SITES } from './decisions.mjs'

const A_BATCH = 500
const BATCHES_A_PASS = 10

/**
 * Fills a store with so many receipts and gives each its place in the log.
 *
 * @returns {Promise<{ kept: number, placed: number }[]>} for each tenth, how many a second were kept, and placed
 */
export async function fill({ store, logStore }, count) {
  await startLogs(logStore, { sites: SITES, publicUrl: 'https://receipts.example.org', now: Date.now() })
  const integrator = createIntegrator({ store: logStore, sites: SITES, now: Date.now })
  const tenths = []
  for (let tenth = 0; tenth < 10; tenth++) {
    const [from, to] = [Math.floor((tenth * count) / 10), Math.floor(((tenth + 1) * count) / 10)]
    const ms = { keep: 0, place: 0 }
    for (let n = from; n < to; ) {
      const batches = []
      for (; batches.length < BATCHES_A_PASS && n < to; n += A_BATCH) {
        batches.push(Array.from({ length: Math.min(A_BATCH, to - n) }, (_, i) => keptReceipt(n + i, count)))
      }
      ms.keep += await timeOf(async () => {
        for (const batch of batches) await store.keep(batch)
      })
      ms.place += await timeOf(() => integrator.pass())
    }
    const rate = ({ keep, place }) => ({ kept: ((to - from) / keep) * 1000, placed: ((to - from) / place) * 1000 })
    tenths.push(rate(ms))
    console.error(
      `tenth ${tenth + 1}: ${Math.round(rate(ms).kept)} kept, ${Math.round(rate(ms).placed)} placed a second`,
    )
  }
  return tenths
}

async function timeOf(work) {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}
