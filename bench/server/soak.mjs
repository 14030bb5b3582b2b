// Loads the receipt server for a long time and looks whether its memory grows:
//   npm run build && node bench/server/soak.mjs --minutes 30 --rate 500
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { receiptBody } from './body.mjs'
import { load } from './load.mjs'
import { start } from './process.mjs'

const EVERY_MS = 10_000
const SAMPLES_A_MINUTE = 60_000 / EVERY_MS
/** What compiled code and full buffers take at first says nothing about growth. */
const WARM_UP_MINUTES = 5

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '30' }, rate: { type: 'string', default: '500' } },
})
const minutes = Number(values.minutes)

const megabytes = bytes => Math.round(bytes / 1e5) / 10

/** Just after a collection of garbage: the least of each minute. */
function floors(samples, name) {
  const starts = Array.from({ length: Math.floor(samples.length / SAMPLES_A_MINUTE) }, (_, i) => i * SAMPLES_A_MINUTE)
  return starts.map(from => Math.min(...samples.slice(from, from + SAMPLES_A_MINUTE).map(each => each[name])))
}

/** @returns {number} how much the figures grow an hour, by the straight line that fits them best */
function growthAnHour(figures) {
  const middle = (figures.length - 1) / 2
  const mean = figures.reduce((sum, figure) => sum + figure, 0) / figures.length
  const across = figures.reduce((sum, figure, i) => sum + (i - middle) * (figure - mean), 0)
  return (across / figures.reduce((sum, _, i) => sum + (i - middle) ** 2, 0)) * 60
}

const folder = mkdtempSync(join(tmpdir(), 'askfirst-soak-'))
const file = join(folder, 'soak.db')
const { said, memory, stop } = await start('askfirst', file)
const samples = []
const ending = new AbortController()

async function sample() {
  while (!ending.signal.aborted) {
    const { rss, heapUsed } = await memory()
    samples.push({ rss, heapUsed })
    if (samples.length % SAMPLES_A_MINUTE === 0) {
      console.error(`${samples.length / SAMPLES_A_MINUTE} min: rss ${megabytes(rss)}, heap ${megabytes(heapUsed)} MB`)
    }
    await pause(EVERY_MS, undefined, { signal: ending.signal }).catch(() => undefined)
  }
}

try {
  const sampling = sample()
  const headers = { 'content-type': 'text/plain' }
  const asked = { port: said.port, path: '/v1/receipts', headers, bodyOf: receiptBody, connections: 50, from: 0 }
  const { answered, p50, p99 } = await load({ ...asked, seconds: minutes * 60, rate: Number(values.rate) })
  ending.abort()
  await sampling
  console.log(
    `${answered} receipts in ${minutes} minutes, p50 ${p50} ms, p99 ${p99} ms; file ${megabytes(statSync(file).size)} MB`,
  )
  for (const name of ['rss', 'heapUsed']) {
    const each = floors(samples, name).map(megabytes)
    const settled = each.slice(WARM_UP_MINUTES)
    console.log(`${name}, least of each minute, MB: ${each.join(' ')}`)
    console.log(
      `${name} after ${WARM_UP_MINUTES} minutes: ${settled[0]} to ${settled.at(-1)}, ${growthAnHour(settled).toFixed(1)} MB an hour`,
    )
  }
} finally {
  await stop()
  rmSync(folder, { recursive: true })
}
