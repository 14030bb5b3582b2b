// Kills the real server with SIGKILL while receipts are in flight, and looks what is in its file:
//   node test/crash/kill.mjs --kills 20
// Every acknowledged receipt must be there, none twice, and the next server must start on the same file.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import Database from 'better-sqlite3'

const IN_FLIGHT = 200
const START_TIMEOUT_MS = 15_000
const COMMAND = fileURLToPath(new URL('../../dist/lib/cli/index.js', import.meta.url))

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const { port } = server.address()
  await new Promise(resolve => server.close(resolve))
  return port
}

async function startServer(config, port) {
  const child = spawn(process.execPath, [COMMAND, 'serve', '--config', config, '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = new Promise(resolve => child.once('exit', resolve))
  const said = new Promise(resolve => child.stdout.once('data', () => resolve(true)))
  const isUp = await Promise.race([said, gone.then(() => false), pause(START_TIMEOUT_MS, false, { ref: false })])
  if (!isUp) throw new Error('the server did not start')
  return { child, gone }
}

const idOf = n => `0193f5a0-0000-7000-8000-${n.toString(16).padStart(12, '0')}`

const bodyOf = n =>
  JSON.stringify({
    schema: 'askfirst.receipt/1',
    id: idOf(n),
    previous: null,
    site: 'crash',
    at: '2026-11-21T10:15:30.123Z',
    decision: n % 2 ? 'given' : 'refused',
    method: 'save',
    trusted: true,
    choice: { analytics: n % 2 === 1 },
    policy: '1',
    notice: null,
    locale: 'en',
    signals: { gpc: false },
    library: '1.0.0',
  })

/** @returns the status, or 0 when the connection broke. */
function send(n, port, agent) {
  return new Promise(resolve => {
    const sent = request({ port, host: '127.0.0.1', path: '/v1/receipts', method: 'POST', agent }, answer => {
      answer.resume().on('end', () => resolve(answer.complete ? answer.statusCode : 0))
      answer.on('error', () => resolve(0))
    })
    sent.on('error', () => resolve(0))
    sent.end(bodyOf(n))
  })
}

/**
 * Keeps 200 receipts in flight until the server is killed, some time after its first answer.
 *
 * @returns the numbers of those that it acknowledged, and of those of which nobody knows.
 */
async function sendUntilKilled({ child, gone }, port, nextNumber) {
  const agent = new Agent({ keepAlive: true, maxSockets: IN_FLIGHT })
  const stop = new AbortController()
  const acknowledged = []
  const unknown = []
  let killed

  async function kill() {
    await pause(Math.random() * 250)
    stop.abort()
    child.kill('SIGKILL')
    await gone
  }

  async function sender() {
    while (!stop.signal.aborted) {
      const n = nextNumber()
      const status = await send(n, port, agent)
      if (status === 200 || status === 201) {
        acknowledged.push(n)
        killed ??= kill()
      } else if (status === 0) unknown.push(n)
      else throw new Error(`receipt ${n} was answered ${status}`)
    }
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, sender))
  await killed
  agent.destroy()
  return { acknowledged, unknown }
}

function readFile(path) {
  const database = new Database(path)
  const ids = database.prepare('SELECT hex(id) FROM receipts').pluck().all()
  const grants = database.prepare('SELECT count(*) FROM receipt_grants').pluck().get()
  const given = database.prepare("SELECT count(*) FROM receipts WHERE decision = 'given'").pluck().get()
  const integrity = database.pragma('integrity_check', { simple: true })
  database.close()
  return { ids, integrity, isWhole: grants === given }
}

/**
 * @param kills - how many servers to kill, one after another, on the same file.
 * @returns what was acknowledged, what of that is missing, what is there twice, and whether the file is sound.
 */
export async function killServers(kills, say = () => undefined) {
  if (!existsSync(COMMAND)) throw new Error(`${COMMAND} is missing: npm run build makes it`)
  const folder = mkdtempSync(join(tmpdir(), 'askfirst-crash-'))
  const config = join(folder, 'server.json')
  writeFileSync(config, JSON.stringify({ sites: [{ site: 'crash' }], data: 'crash.db', receiptsPerMinute: 10_000_000 }))
  const acknowledged = []
  // Sent again to the next server, as a browser's outbox does.
  const unknown = []
  let number = 0
  try {
    for (let kill = 1; kill <= kills; kill++) {
      const port = await freePort()
      const server = await startServer(config, port)
      const sent = await sendUntilKilled(server, port, () => unknown.pop() ?? number++)
      acknowledged.push(...sent.acknowledged)
      unknown.push(...sent.unknown)
      say(`kill ${kill}: ${sent.acknowledged.length} acknowledged, ${sent.unknown.length} unknown`)
    }
    const { ids, integrity, isWhole } = readFile(join(folder, 'crash.db'))
    const there = new Set(ids)
    const missing = acknowledged.filter(n => !there.has(idOf(n).replaceAll('-', '').toUpperCase()))
    return {
      acknowledged: acknowledged.length,
      kept: ids.length,
      missing,
      twice: ids.length - there.size,
      integrity,
      isWhole,
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { kills: { type: 'string', default: '20' } } })
  const found = await killServers(Number(values.kills), line => console.log(line))
  console.log(found)
  const isRight = found.missing.length === 0 && found.twice === 0 && found.integrity === 'ok' && found.isWhole
  process.exitCode = isRight && found.acknowledged > 0 ? 0 : 1
}
