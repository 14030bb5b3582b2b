// What a large log costs: fills one SQLite file and asks it what operators ask.
//   npm run bench -- --server --rows 10000000 [--file rows.db]
// Ten million take about half an hour and 4 GB. A file that is named stays, and is asked again without being filled.
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../../dist/lib/server/stores/sqlite/database.js'
import { createSqliteLogStore } from '../../../dist/lib/server/stores/sqlite/log-store.js'
import { createSqliteStore } from '../../../dist/lib/server/stores/sqlite/store.js'
import { fill } from './fill.mjs'
import { askAll, exportRate, iterationRate } from './questions.mjs'

const whole = figure => Math.round(figure).toLocaleString('en')

async function measureFilling(stores, count) {
  const tenths = await fill(stores, count)
  const [first, last] = [tenths[0], tenths.at(-1)]
  const line = (label, name) => [
    label,
    `${whole(first[name])}; ${whole(last[name])}`,
    (last[name] / first[name]).toFixed(2),
  ]
  return [
    line('kept a second, the first tenth and the last', 'kept'),
    line('given their places in the log a second, the first tenth and the last', 'placed'),
  ]
}

/**
 * Measures a log of so many receipts and prints a table.
 *
 * @param {string} [file] - where it is, or shall be. Default: a file that is gone afterwards.
 */
export async function measureRows(count, file) {
  const folder = file === undefined ? mkdtempSync(join(tmpdir(), 'askfirst-rows-')) : null
  const path = file ?? join(folder ?? '', 'rows.db')
  const isFilled = existsSync(path)
  const database = await openDatabase(path)
  const stores = { store: createSqliteStore(database), logStore: createSqliteLogStore(database) }
  try {
    const lines = isFilled ? [] : await measureFilling(stores, count)
    for (const { label, figure, atMost } of await askAll(stores, count)) {
      lines.push([
        `${label}, ms`,
        figure.toFixed(2),
        atMost === undefined ? '' : `at most ${atMost}: ${met(figure <= atMost)}`,
      ])
    }
    const raw = iterationRate(database)
    const { perSecond, megabytes, grownMegabytes } = await exportRate(stores.store)
    const part = perSecond / raw
    lines.push(['rows read a second, by the driver alone', whole(raw), ''])
    lines.push([
      'CSV, rows a second',
      whole(perSecond),
      `at least 0.3 of that: ${part.toFixed(2)}, ${met(part >= 0.3)}`,
    ])
    lines.push([
      `CSV of ${whole(megabytes)} MB, memory grown by, MB`,
      whole(grownMegabytes),
      `at most 64: ${met(grownMegabytes <= 64)}`,
    ])
    await stores.store.close()
    const bytes = statSync(path).size / count
    lines.push(['bytes a receipt on disk, log included', whole(bytes), `at most 450: ${met(bytes <= 450)}`])
    console.log(`${whole(count)} receipts, SQLite\n\n| | | |\n| --- | --: | --- |`)
    for (const cells of lines) console.log(`| ${cells.join(' | ')} |`)
  } finally {
    if (folder) rmSync(folder, { recursive: true })
  }
}

const met = isMet => (isMet ? 'yes' : '**no**')
