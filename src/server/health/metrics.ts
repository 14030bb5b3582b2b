import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Watch } from '../watch.js'

/** A number that is read when somebody asks for the metrics. */
export interface Figure {
  readonly name: string
  readonly help: string
  read(): number | Promise<number>
}

export interface Metrics {
  readonly watch: Watch
  /** The text format of Prometheus. */
  text(): Promise<string>
  readonly contentType: string
}

const SECONDS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]
const RECEIPTS = [1, 2, 5, 10, 20, 50, 100, 200, 500]

/** Memory, CPU time, event loop: of the process, however many servers are in it. */
let ofProcess: Registry | null = null

function processRegistry(): Registry {
  if (ofProcess) return ofProcess
  ofProcess = new Registry()
  collectDefaultMetrics({ register: ofProcess })
  return ofProcess
}

/**
 * Counts what the server does. No label holds a site, a person or a path: only routes' patterns.
 *
 * @param figures - the gauges: the queue, the file's size, how far the log is behind.
 * @see https://prometheus.io/docs/practices/naming/
 */
export function createMetrics(figures: readonly Figure[]): Metrics {
  const own = new Registry()
  const registers = [own]
  const requests = new Histogram({
    name: 'askfirst_request_seconds',
    help: 'Time until the head of an answer was ready',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  })
  const commits = new Histogram({
    name: 'askfirst_commit_seconds',
    help: 'Time of one group commit, until it was on disk or had failed',
    buckets: SECONDS,
    registers,
  })
  const batches = new Histogram({
    name: 'askfirst_commit_receipts',
    help: 'Receipts in one group commit',
    buckets: RECEIPTS,
    registers,
  })
  const receipts = new Counter({
    name: 'askfirst_receipts_total',
    help: 'Receipts by what became of them: created, known, conflict, failed',
    labelNames: ['result'],
    registers,
  })
  for (const { name, help, read } of figures) {
    const gauge: Gauge = new Gauge({ name, help, registers, collect: async () => gauge.set(await read()) })
  }

  /** As many as routes have answers; looking labels up takes longer than counting. */
  const ofOne = new Map<string, Histogram.Internal<string>>()

  return {
    watch: {
      answered({ method, route, status, ms }) {
        const key = `${method} ${route} ${status}`
        const one = ofOne.get(key) ?? requests.labels(method, route, String(status))
        ofOne.set(key, one)
        one.observe(ms / 1000)
      },
      committed({ receipts: count, results, ms }) {
        commits.observe(ms / 1000)
        batches.observe(count)
        let failed = count
        for (const [result, n] of Object.entries(results)) {
          if (n > 0) receipts.inc({ result }, n)
          failed -= n
        }
        if (failed > 0) receipts.inc({ result: 'failed' }, failed)
      },
    },
    text: async () => `${await own.metrics()}\n${await processRegistry().metrics()}`,
    contentType: own.contentType,
  }
}
