// Measures the receipt server beside what bounds it and beside its peer, in one run:
//   npm run bench -- --server --rounds 3 --seconds 5 [--write]
// or what a large log costs: --server --rows 10000000 [--file rows.db]
// or the pixel of a mail alone: --server --opens
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createPostgres } from '../../test/postgres/server.mjs'
import { write } from '../report/write.mjs'
import { c15tBody, receiptBody } from './body.mjs'
import { loadAll } from './load.mjs'
import { measureOpens } from './measure-opens.mjs'
import { start } from './process.mjs'
import { measureRows } from './rows/measure.mjs'
import { FLOOR, table } from './table.mjs'

const { values: given } = parseArgs({
  options: {
    server: { type: 'boolean' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '5' },
    write: { type: 'boolean', default: false },
    rows: { type: 'string' },
    file: { type: 'string' },
    opens: { type: 'boolean', default: false },
  },
})
if (given.rows !== undefined) {
  await measureRows(Number(given.rows), given.file)
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
  { id: 'node-http', label: FLOOR, asked: receipts },
  { id: 'askfirst', label: 'Askfirst, SQLite', asked: receipts },
  { id: 'askfirst', label: 'Askfirst, PostgreSQL', asked: receipts, on: 'postgres' },
  { id: 'askfirst', label: 'Askfirst, PostgreSQL, 2 processes', asked: receipts, on: 'postgres', processes: 2 },
  { id: 'c15t', label: 'c15t backend, SQLite', asked: c15t },
]

const folder = mkdtempSync(join(tmpdir(), 'askfirst-bench-'))
const figures = new Map()
const note = (key, figure) => figures.set(key, [...(figures.get(key) ?? []), figure])
let files = 0
const sum = numbers => numbers.reduce((total, number) => total + number, 0)
const postgres = await createPostgres()
await postgres.start()
const newFile = () => join(folder, `${files++}.db`)

/** Each round has a new file or database; what the compiler does first is not counted. */
async function measure({ id, label, asked, on, processes = 1 }, connections) {
  const place = on === 'postgres' ? await postgres.newDatabase() : newFile()
  const running = []
  for (let i = 0; i < processes; i++) running.push(await start(id, place))
  const ports = running.map(({ said }) => said.port)
  const cpuMs = async () => sum(await Promise.all(running.map(each => each.cpuMs())))
  try {
    const { sent } = await loadAll(ports, { ...asked, connections, seconds: WARM_UP_SECONDS, from: 0 })
    const before = await cpuMs()
    const figure = await loadAll(ports, { ...asked, connections, seconds, from: sent })
    note(`${label} ${connections}`, { ...figure, cpu: (((await cpuMs()) - before) * 1000) / figure.answered })
  } finally {
    await Promise.all(running.map(({ stop }) => stop()))
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
  await postgres.remove()
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
