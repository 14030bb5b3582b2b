// Sends what is nearly right, and what is nothing at all, to the server's own handler:
//   node --expose-gc test/crash/malformed.mjs --bodies 1000000
// No answer may be a fault of the server, its memory may not grow, and its log stays empty.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { sample } from 'fast-check'
import { createServer } from '../../dist/lib/server/index.js'
import { malformedBodies } from './malformed-bodies.mjs'

const AT_ONCE = 200
const BODIES_A_STEP = 2000

/**
 * @param {number} count - how many bodies to send
 * @param {{ seed?: number, say?: (line: string) => void }} options
 * @returns how many were answered with each status, what the log heard, and by how many bytes the heap has grown
 */
export async function sendMalformed(count, { seed = Date.now(), say = () => undefined } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'askfirst-malformed-'))
  const logged = []
  const server = await createServer(
    {
      data: join(folder, 'a.db'),
      publicUrl: 'http://localhost',
      receiptsPerMinute: 10_000_000,
      sites: [{ site: 'crash' }],
    },
    { log: line => logged.push(line) },
  )
  const statuses = {}
  const faults = []
  let heapAtFirst = 0

  async function send({ path, body }) {
    const answer = await server.fetch(new Request(`http://localhost${path}`, { method: 'POST', body }))
    const text = await answer.text()
    statuses[answer.status] = (statuses[answer.status] ?? 0) + 1
    const isSaid = answer.ok || typeof JSON.parse(text).code === 'string'
    if (answer.status >= 500 || !isSaid) faults.push({ path, body: Buffer.from(body).toString('base64'), text })
  }

  try {
    for (let sent = 0, step = 0; sent < count; sent += BODIES_A_STEP, step++) {
      const some = sample(malformedBodies, { numRuns: Math.min(BODIES_A_STEP, count - sent), seed: seed + step })
      for (let i = 0; i < some.length; i += AT_ONCE) await Promise.all(some.slice(i, i + AT_ONCE).map(send))
      // What the first steps have warmed up is no leak.
      if (step === 4) heapAtFirst = heap()
      if (step % 50 === 49) say(`${sent + BODIES_A_STEP} sent, heap ${Math.round(heap() / 1e6)} MB`)
    }
    return { seed, statuses, faults, logged, polluted: 'polluted' in {}, grownBytes: heap() - heapAtFirst }
  } finally {
    await server.close()
    rmSync(folder, { recursive: true })
  }
}

function heap() {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: { bodies: { type: 'string', default: '1000000' }, seed: { type: 'string' } },
  })
  const seed = values.seed === undefined ? {} : { seed: Number(values.seed) }
  const found = await sendMalformed(Number(values.bodies), { ...seed, say: line => console.error(line) })
  console.log(JSON.stringify(found))
  const isRight = found.faults.length === 0 && found.logged.length === 0 && !found.polluted
  process.exitCode = isRight ? 0 : 1
}
