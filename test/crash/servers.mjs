// Servers on one PostgreSQL, each a process as an operator starts it, and the load that goes to them in turn.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { freePort } from '../postgres/server.mjs'
import { idOf, send } from './receipts.mjs'

const COMMAND = fileURLToPath(new URL('../../dist/lib/cli/index.js', import.meta.url))

/**
 * Starts a server and waits until it listens.
 *
 * @param {string} address - of its PostgreSQL
 * @throws {Error} with what it has said when it ends instead
 */
export async function startServer(address) {
  const folder = mkdtempSync(join(tmpdir(), 'askfirst-crash-'))
  const config = join(folder, 'server.json')
  writeFileSync(config, JSON.stringify({ sites: [{ site: 'crash' }], receiptsPerMinute: 10_000_000 }))
  const port = await freePort()
  const child = spawn(process.execPath, [COMMAND, 'serve', '--config', config, '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: address },
  })
  const ended = new Promise(resolve => child.once('close', resolve)).then(() => rmSync(folder, { recursive: true }))
  const lines = []
  await new Promise((resolve, reject) => {
    createInterface(child.stderr).on('line', line => lines.push(line))
    createInterface(child.stdout).on('line', line => line.includes(String(port)) && resolve(undefined))
    ended.then(() => reject(new Error(`the server ended: ${lines.join('\n')}`)))
  })
  return {
    port,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    /** Without a word, as when the machine is gone. */
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/**
 * Keeps receipts in flight to each port in turn, until it is stopped. What was not answered, or 503, is sent again
 * later, as a browser's outbox does.
 *
 * @param {() => readonly number[]} ports - asked before each receipt
 */
export function startLoad(ports, inFlight = 100) {
  const agent = new Agent({ keepAlive: true })
  const stopping = new AbortController()
  /** @type {number[]} */
  const acknowledged = []
  /** @type {number[]} */
  const again = []
  const statuses = new Set()
  const waiting = new Set()
  let next = 0
  let turn = 0

  async function sender() {
    while (!stopping.signal.aborted) {
      const n = again.shift() ?? next++
      const list = ports()
      const status = await send(n, list[turn++ % list.length], agent)
      statuses.add(status)
      if (status === 200 || status === 201) acknowledged.push(n)
      else again.push(n)
      for (const each of waiting) each()
    }
  }
  const senders = Array.from({ length: inFlight }, sender)

  return {
    acknowledged,
    statuses,
    /** Resolves when this many more have been acknowledged. */
    more(count) {
      const enough = acknowledged.length + count
      return new Promise(resolve => {
        const wake = () => {
          if (acknowledged.length < enough) return
          waiting.delete(wake)
          resolve(undefined)
        }
        waiting.add(wake)
      })
    },
    async stop() {
      stopping.abort()
      await Promise.all(senders)
      agent.destroy()
    },
  }
}

/**
 * What of the acknowledged is there, and whether what goes with each receipt is.
 *
 * @param {(sql: string) => Promise<any[]>} sql - asks the database
 * @param {readonly number[]} acknowledged
 */
export async function look(sql, acknowledged) {
  const ids = (await sql('SELECT id FROM receipts')).map(({ id }) => id)
  const there = new Set(ids)
  const [{ grants }] = await sql('SELECT count(*)::int AS grants FROM receipt_grants')
  const [{ given }] = await sql("SELECT count(*)::int AS given FROM receipts WHERE decision = 'given' AND kind IS NULL")
  const [{ empty }] = await sql("SELECT count(*)::int AS empty FROM kept_receipts WHERE choice = ''")
  const [{ counted }] = await sql("SELECT sum(decisions)::int AS counted FROM receipt_days WHERE category = ''")
  return {
    acknowledged: acknowledged.length,
    kept: ids.length,
    lost: acknowledged.filter(n => !there.has(idOf(n))).length,
    twice: ids.length - there.size,
    isWhole: grants === given && empty === 0 && counted === ids.length,
  }
}
