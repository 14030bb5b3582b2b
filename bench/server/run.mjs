// Measures the receipt server beside what bounds it and beside its peer, in one run:
//   npm run bench -- --server --rounds 3 --seconds 5 [--write]
// or what a large log costs: --server --rows 10000000
// or the pixel of a mail alone: --server --opens
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { write } from '../report/write.mjs'
import { c15tBody, receiptBody } from './body.mjs'
import { load } from './load.mjs'
import { measureOpens } from './measure-opens.mjs'
import { start } from './process.mjs'
import { measureRows } from './rows.mjs'
import { table } from './table.mjs'

const { values: given } = parseArgs({
  options: {
    server: { type: 'boolean' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '5' },
    write: { type: 'boolean', default: false },
    rows: { type: 'string' },
    opens: { type: 'boolean', default: false },
  },
})
if (given.rows !== undefined) {
  await measureRows(Number(given.rows))
  process.exit()
}
const [rounds, seconds] = [Number(given.rounds), Number(given.seconds)]
if (given.opens) {
  console.log(await measureOpens(rounds, seconds))
  process.exit()
}
const CONNECTIONS = [50, 500]
const WARM_UP_SECONDS = 3

const receipts = { path: '/v1/receipts', headers: { 'content-type': 'text/plain' }, bodyOf: receiptBody }
const c15t = {
  path: '/subjects',
  headers: { 'content-type': 'application/json', origin: 'https://www.campus.example' },
  bodyOf: c15tBody,
}
const SUBJECTS = [
  { id: 'node-http', label: 'bare `node:http`', asked: receipts },
  { id: 'askfirst', label: 'Askfirst, SQLite', asked: receipts },
  { id: 'c15t', label: 'c15t backend, SQLite', asked: c15t },
]

const folder = mkdtempSync(join(tmpdir(), 'askfirst-bench-'))
const figures = new Map()
const note = (key, figure) => figures.set(key, [...(figures.get(key) ?? []), figure])
let files = 0
const newFile = () => join(folder, `${files++}.db`)

/** Each round has a new file; what the compiler does first is not counted. */
async function measure({ id, asked }, connections) {
  const { said, cpuMs, stop } = await start(id, newFile())
  const loaded = (length, from) => load({ ...asked, port: said.port, connections, seconds: length, from })
  try {
    const { sent } = await loaded(WARM_UP_SECONDS, 0)
    const before = await cpuMs()
    const figure = await loaded(seconds, sent)
    note(`${id} ${connections}`, { ...figure, cpu: (((await cpuMs()) - before) * 1000) / figure.answered })
  } finally {
    await stop()
  }
}

async function measureRaw(connections) {
  const { said, stop } = await start('raw-commits', newFile(), connections, seconds)
  await stop()
  note(`raw-commits ${connections}`, { perSecond: said.perSecond })
}

try {
  for (let round = 0; round < rounds; round++) {
    for (const connections of CONNECTIONS) {
      for (const subject of SUBJECTS) await measure(subject, connections)
      await measureRaw(connections)
    }
    console.error(`round ${round + 1} of ${rounds}`)
  }
} finally {
  rmSync(folder, { recursive: true })
}

const day = new Date().toISOString().slice(0, 10)
const setting = `${day}, Node ${process.version}, ${cpus().length} cores shared with the load generator; medians of ${rounds} interleaved rounds of ${seconds} s.`
const result = [
  setting,
  table({ connections: CONNECTIONS, subjects: SUBJECTS, figures }),
  await measureOpens(rounds, seconds),
].join('\n\n')
console.log(result)
if (given.write) write('docs/bench-server.md', result)
