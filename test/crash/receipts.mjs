// Numbered receipts, how they are sent, and which of them are in a file.
import { Agent, request } from 'node:http'
import Database from 'better-sqlite3'

export const idOf = n => `0193f5a0-0000-7000-8000-${n.toString(16).padStart(12, '0')}`

export const bodyOf = (n, changes = {}) =>
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
    ...changes,
  })

/** @returns {Promise<number>} the status, or 0 when the connection broke */
export function send(n, port, agent, changes) {
  return new Promise(resolve => {
    const sent = request({ port, host: '127.0.0.1', path: '/v1/receipts', method: 'POST', agent }, answer => {
      answer.resume().on('end', () => resolve(answer.complete ? answer.statusCode : 0))
      answer.on('error', () => resolve(0))
    })
    sent.on('error', () => resolve(0))
    sent.end(bodyOf(n, changes))
  })
}

/**
 * Keeps receipts in flight until `signal` is aborted.
 *
 * @param {{ port: () => number, next: () => number, signal: AbortSignal, inFlight: number,
 *   heard: (n: number, status: number) => void }} load - `heard` learns of each, with 0 for a broken connection
 */
export async function keepSending({ port, next, signal, inFlight, heard }) {
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight })
  async function sender() {
    while (!signal.aborted) {
      const n = next()
      heard(n, await send(n, port(), agent))
    }
  }
  await Promise.all(Array.from({ length: inFlight }, sender))
  agent.destroy()
}

/** What a database file holds: every id as often as it is there, and whether the file is sound. */
export function readFile(path) {
  const database = new Database(path)
  const ids = database.prepare('SELECT lower(hex(id)) FROM receipts').pluck().all()
  const grants = database.prepare('SELECT count(*) FROM receipt_grants').pluck().get()
  const given = database
    .prepare("SELECT count(*) FROM receipts WHERE decision = 'given' AND kind IS NULL")
    .pluck()
    .get()
  const empty = database.prepare("SELECT count(*) FROM kept_receipts WHERE choice = ''").pluck().get()
  const integrity = database.pragma('integrity_check', { simple: true })
  database.close()
  const there = new Set(ids)
  const has = n => there.has(idOf(n).replaceAll('-', ''))
  return { count: ids.length, twice: ids.length - there.size, has, integrity, isWhole: grants === given && empty === 0 }
}
