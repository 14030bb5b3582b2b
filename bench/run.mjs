// Measures Askfirst beside its peers in one browser, in one run. `--rounds N`, `--only row` (any part of a row's id,
// may be given again), `--write` into docs/bench.md. Needs `npm run build` first.
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { BROWSER_FLAGS, findBrowser } from '../scripts/browser.mjs'
import * as accept from './measure/accept.mjs'
import * as bytes from './measure/bytes.mjs'
import * as held from './measure/held.mjs'
import * as paint from './measure/paint.mjs'
import * as scriptTime from './measure/script-time.mjs'
import { floor, none, ours, peers, subjects } from './pages/index.mjs'
import { table } from './report/table.mjs'
import { write } from './report/write.mjs'
import { startSite } from './site.mjs'
import { SLOWDOWN } from './visit.mjs'

const { values: given } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', multiple: true, default: [''] },
    write: { type: 'boolean', default: false },
  },
})
const rounds = Number(given.rounds)
const isAsked = row => given.only.some(part => row.id.includes(part))
const measures = [bytes, scriptTime, paint, accept, held].filter(({ rows }) => rows.some(isAsked))

const figures = new Map()
const figuresOf = (row, subject) => figures.get(`${row} ${subject}`) ?? []
function note(subject, measured) {
  for (const [row, figure] of Object.entries(measured)) {
    figures.set(`${row} ${subject.id}`, [...figuresOf(row, subject.id), figure])
  }
}

/** Nobody is always first: what warms up, or what another program does meanwhile, meets each in turn. */
const inTurn = (list, round) => list.map((_, n) => list[(n + round) % list.length])

const executablePath = await findBrowser()
const browser = await chromium.launch({ args: BROWSER_FLAGS, ...(executablePath ? { executablePath } : {}) })
const site = await startSite()
try {
  for (let round = 0; round < rounds; round++) {
    for (const { measure, rounds: most = rounds, withNone = false } of measures) {
      if (round >= most) continue
      for (const subject of inTurn(withNone ? [none, ...subjects] : subjects, round)) {
        site.serve(subject)
        note(subject, await measure({ browser, site }, subject))
      }
    }
    console.error(`round ${round + 1} of ${rounds}`)
  }
} finally {
  await browser.close()
  await site.stop()
}

const rows = measures.flatMap(measure => measure.rows).filter(isAsked)
const day = new Date().toISOString().slice(0, 10)
const setting = `${day}, Chromium ${browser.version()}, ${cpus().length} cores, ${SLOWDOWN}x CPU slowdown; medians of ${rounds} interleaved rounds.`
const result = `${setting}\n\n${table({ rows, ours, floor, peers, figures: figuresOf })}`
console.log(result)
if (given.write) write('docs/bench.md', result)
