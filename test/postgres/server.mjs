import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { binaries, user } from './binaries.mjs'

const KEEPER = fileURLToPath(new URL('keeper.mjs', import.meta.url))
const READY = /ready to accept (read-only )?connections/

/** Of the one account there is; it needs quoting wherever it stands. */
export const PASSWORD = 'a secret/with:@signs?'

/** Small, on this machine only, and as careful with the disk as any server in use. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '64MB',
  fsync: 'on',
  lc_messages: 'C',
}

/** @returns {Promise<number>} a port of this machine that nobody listens on */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

/**
 * Makes a PostgreSQL of its own in a folder of its own: started, stopped and killed as often as a test likes.
 *
 * @param {Record<string, string>} settings - go over {@link SETTINGS}.
 * @param {string} [copied] - the `data` folder of a stopped server, to be its standby.
 */
export async function createPostgres(settings = {}, copied) {
  const folder = mkdtempSync(join(tmpdir(), 'askfirst-postgres-'))
  const data = join(folder, 'data')
  const port = await freePort()
  const own = path => user.uid !== undefined && chownSync(path, user.uid, user.gid)
  const ownAll = path =>
    [path, ...readdirSync(path, { recursive: true }).map(name => join(path, String(name)))].forEach(own)
  own(folder)
  const { initdb, postgres } = await binaries(folder)
  if (copied) copy(copied)
  else initialise()
  /** @type {import('node:child_process').ChildProcessByStdio<import('node:stream').Writable, import('node:stream').Readable, null> | null} */
  let keeper = null
  let gone = Promise.resolve()

  function initialise() {
    const passwordFile = join(folder, 'password')
    writeFileSync(passwordFile, PASSWORD)
    own(passwordFile)
    const options = [
      '--username=postgres',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--no-sync',
      '--encoding=UTF8',
      '--locale=C',
    ]
    const made = spawnSync(initdb, [`--pgdata=${data}`, ...options], { ...user, cwd: folder, encoding: 'utf8' })
    if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr} ${made.error ?? ''}`)
  }

  function copy(from) {
    cpSync(from, data, { recursive: true })
    // It waits for what its primary does, until it is promoted.
    writeFileSync(join(data, 'standby.signal'), '')
    chmodSync(data, 0o700)
    ownAll(data)
  }

  /** @param {string} database */
  const url = (database = 'postgres') =>
    `postgres://postgres:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/${database}`

  /** @returns {Promise<any[]>} the rows */
  async function sql(text, database = 'postgres') {
    const client = new Client(url(database))
    // Its end may come with the server's.
    client.on('error', () => undefined)
    await client.connect()
    try {
      return (await client.query(text)).rows
    } finally {
      await client.end()
    }
  }

  /** Waits until it takes connections. */
  async function start() {
    const all = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const args = ['-D', data, '-p', String(port), ...all]
    const child = spawn(process.execPath, [KEEPER, JSON.stringify({ command: postgres, args, user, folder })], {
      stdio: ['pipe', 'pipe', 'inherit'],
      detached: true,
    })
    child.stdin.on('error', () => undefined)
    keeper = child
    gone = new Promise(resolve => child.once('exit', () => resolve()))
    let said = ''
    await new Promise((resolve, reject) => {
      child.stdout.setEncoding('utf8').on('data', text => {
        said += text
        if (READY.test(said)) resolve(undefined)
      })
      child.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)))
    })
  }

  /** @param {'SIGINT' | 'SIGQUIT' | 'SIGKILL'} signal - ask all to go, stop at once, or die */
  async function stop(signal = 'SIGINT') {
    keeper?.stdin.write(`${signal}\n`)
    await gone
    keeper = null
  }

  let databases = 0
  return {
    port,
    data,
    folder,
    url,
    sql,
    start,
    stop,
    /** @returns {Promise<string>} the address of a database that holds nothing */
    async newDatabase() {
      const name = `test_${databases++}`
      await sql(`CREATE DATABASE ${name}`)
      return url(name)
    },
    async remove() {
      await stop('SIGQUIT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
