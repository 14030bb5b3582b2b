// What a large log costs: fills one SQLite file and asks it what operators ask.
//   npm run bench -- --server --rows 10000000
// Ten million take about half an hour and 5 GB of the temporary folder.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { csv } from '../../dist/lib/server/operator/export/csv.js'
import { chunksOf } from '../../dist/lib/server/operator/export/format.js'
import { openDatabase } from '../../dist/lib/server/stores/sqlite/database.js'
import { createSqliteStore } from '../../dist/lib/server/stores/sqlite/store.js'
import { median } from '../report/figures.mjs'
import { receiptBody } from './body.mjs'

const A_BATCH = 500
const ASKED = 200
const FIRST_AT = 1_780_000_000_000
const SITE = 'open-campus'
const ABOUT = { site: SITE, madeAt: FIRST_AT, filter: '', after: null }

const keptOf = n => ({ receipt: JSON.parse(receiptBody(n)), receivedAt: FIRST_AT + n })

/** @returns {Promise<number>} receipts a second */
async function fill(store, from, to) {
  const begun = performance.now()
  for (let n = from; n < to; n += A_BATCH) {
    await store.keep(Array.from({ length: Math.min(A_BATCH, to - n) }, (_, i) => keptOf(n + i)))
  }
  return (to - from) / ((performance.now() - begun) / 1000)
}

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

async function exportRate(store, rows) {
  const before = process.memoryUsage().rss
  const begun = performance.now()
  let most = 0
  for await (const chunk of chunksOf(csv, store.each({ site: SITE }), ABOUT, { isRest: false })) {
    if (chunk.length > 0) most = Math.max(most, process.memoryUsage.rss())
  }
  return { perSecond: rows / ((performance.now() - begun) / 1000), grownMegabytes: (most - before) / 1e6 }
}

/** Measures a log of so many receipts and prints a table. */
export async function measureRows(rows) {
  const folder = mkdtempSync(join(tmpdir(), 'askfirst-rows-'))
  const path = join(folder, 'rows.db')
  const store = createSqliteStore(await openDatabase(path))
  try {
    const tenth = Math.ceil(rows / 10)
    const empty = await fill(store, 0, tenth)
    await fill(store, tenth, rows - tenth)
    const full = await fill(store, rows - tenth, rows)
    const anywhere = i => JSON.parse(receiptBody((i * 48_271) % rows)).id
    const middle = FIRST_AT + rows / 2
    const figures = [
      ['receipts a second, the first tenth', empty],
      ['receipts a second, the last tenth', full],
      ['the last to the first', full / empty],
      ['newest page, ms', await timeOf(() => store.newest({ site: SITE }, 50))],
      [
        'filtered page, ms',
        await timeOf(() =>
          store.newest({ site: SITE, category: 'analytics', decision: 'changed', before: middle }, 50),
        ),
      ],
      ['one receipt, ms', await timeOf(i => store.find(SITE, anywhere(i)))],
      ['its chain, ms', await timeOf(i => store.chain(SITE, anywhere(i)))],
    ]
    const { perSecond, grownMegabytes } = await exportRate(store, rows)
    await store.close()
    figures.push(['CSV, rows a second', perSecond], ['CSV, memory grown, MB', grownMegabytes])
    figures.push(['bytes a receipt on disk', statSync(path).size / rows])
    console.log(`${rows.toLocaleString('en')} receipts, SQLite\n\n| | |\n| --- | --: |`)
    for (const [label, figure] of figures)
      console.log(`| ${label} | ${figure >= 100 ? Math.round(figure).toLocaleString('en') : figure.toFixed(2)} |`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
