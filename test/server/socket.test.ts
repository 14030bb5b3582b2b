import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import {
  type AskfirstServer,
  createServer,
  type Listening,
  type ListenOptions,
  listen,
} from '../../src/server/index.js'
import { openDatabase } from '../../src/server/stores/sqlite/database.js'
import { createSqliteStore } from '../../src/server/stores/sqlite/store.js'
import { receiptId, receiptWith } from '../suites/receipts.js'

const folder = mkdtempSync(join(tmpdir(), 'askfirst-socket-'))
const data = join(folder, 'test.db')
const logged: string[] = []
let server: AskfirstServer
let listening: Listening

async function start(path: string, options: ListenOptions = {}): Promise<[AskfirstServer, Listening]> {
  const config = { data: path, port: 0, receiptsPerMinute: 1_000_000, sites: [{ site: 'open-campus' }] }
  const made = await createServer(config, { log: line => logged.push(line) })
  return [made, await listen(made, options)]
}

beforeAll(async () => {
  ;[server, listening] = await start(data)
})
afterAll(async () => {
  await listening.close()
  rmSync(folder, { recursive: true })
})

const body = (n: number): string => JSON.stringify(receiptWith({ id: receiptId(n) }))
const head = (length: number): string =>
  `POST /v1/receipts HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: ${length}\r\n\r\n`

/** A bare socket, and everything that came back on it until it was closed. */
async function open(port = listening.port): Promise<{ socket: Socket; answered: Promise<string> }> {
  const socket = connect(port, '127.0.0.1')
  let received = ''
  const answered = new Promise<string>(resolve => {
    socket.on('data', chunk => (received += chunk))
    socket.on('close', () => resolve(received))
    socket.on('error', () => undefined)
  })
  await new Promise(resolve => socket.once('connect', resolve))
  return { socket, answered }
}

/** Read by a second connection, as another process would. */
async function idsInFile(): Promise<Set<string>> {
  const store = createSqliteStore(await openDatabase(data))
  const ids = new Set<string>()
  for await (const { receipt } of store.each({})) ids.add(receipt.id)
  await store.close()
  return ids
}

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))
const isKept = async (n: number): Promise<boolean> =>
  (await server.fetch(new Request(`http://localhost/v1/receipts/${receiptId(n)}`))).status === 200

test('a body that comes letter by letter is kept', async () => {
  const { socket, answered } = await open()
  socket.write(head(body(1).length).replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'))
  for (const part of body(1).match(/.{1,20}/gs) ?? []) {
    socket.write(part)
    await pause(2)
  }

  expect(await answered).toMatch(/^HTTP\/1\.1 201 /)
  expect(await isKept(1)).toBe(true)
})

test('a body that stops half-way, however the connection ends, keeps nothing and hurts nobody', async () => {
  const half = body(2).slice(0, 100)
  const [ended, reset] = await Promise.all([open(), open()])
  ended.socket.end(head(body(2).length) + half)
  reset.socket.write(head(body(2).length) + half)
  await pause(50)
  reset.socket.resetAndDestroy()
  await pause(50)

  expect(await ended.answered).toMatch(/^(HTTP\/1\.1 400 .*)?$/s)
  await reset.answered
  expect(await isKept(2)).toBe(false)
  expect((await fetch(`http://127.0.0.1:${listening.port}/readyz`)).status).toBe(200)
  expect(logged).toEqual([])
})

test('a body that stays away is given up with 408, and so is the connection', async () => {
  const { socket, answered } = await open()
  socket.write(head(body(3).length) + body(3).slice(0, 100))

  expect(await answered).toMatch(/^HTTP\/1\.1 408 .*"code":"TOO_SLOW"/s)
  expect(await isKept(3)).toBe(false)
})

test('a head that comes letter by letter is given up, and the server answers others meanwhile', async () => {
  const [, ear] = await start(join(folder, 'slow.db'), { headersTimeoutMs: 100 })
  onTestFinished(() => ear.close())
  const { socket, answered } = await open(ear.port)
  const letters = setInterval(() => socket.write('x'), 10)
  onTestFinished(() => clearInterval(letters))
  socket.write('GET /readyz HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')

  const other = await fetch(`http://127.0.0.1:${ear.port}/readyz`)

  expect(other.status).toBe(200)
  expect(await answered).toMatch(/^HTTP\/1\.1 408 /)
})

test('a body that is too long by its length is refused before it comes', async () => {
  const { socket, answered } = await open()
  socket.write(head(1_000_000))

  const text = await Promise.race([answered, pause(3000).then(() => 'nothing')])

  expect(text).toMatch(/^HTTP\/1\.1 413 .*"code":"TOO_LARGE"/s)
})

test('what is no HTTP, and a strange host, are answered 400', async () => {
  const [noise, host] = await Promise.all([open(), open()])
  noise.socket.write('hello\r\n\r\n')
  host.socket.write('GET /readyz HTTP/1.1\r\nHost: a b/c\\d\r\nConnection: close\r\n\r\n')

  expect(await noise.answered).toMatch(/^HTTP\/1\.1 400 /)
  expect(await host.answered).toMatch(/^HTTP\/1\.1 400 /)
  expect(logged).toEqual([])
})

test('of 10,000 requests at once each is answered, none with a fault, and each one acknowledged is kept', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 500 })
  onTestFinished(() => agent.destroy())
  const send = (n: number): Promise<number> =>
    new Promise((resolve, reject) => {
      const sent = request(
        { port: listening.port, host: '127.0.0.1', path: '/v1/receipts', method: 'POST', agent },
        answer => {
          answer.resume().on('end', () => resolve(answer.statusCode ?? 0))
        },
      )
      sent.on('error', reject)
      sent.end(body(n))
    })

  const statuses = await Promise.all(Array.from({ length: 10_000 }, (_, i) => send(10_000 + i)))

  expect(statuses.filter(status => ![201, 503].includes(status))).toEqual([])
  expect(statuses.filter(status => status === 201).length).toBeGreaterThan(5000)
  const inFile = await idsInFile()
  const lost = statuses.filter((status, i) => status === 201 && !inFile.has(receiptId(10_000 + i)))
  expect(lost).toEqual([])
}, 60_000)

test('told to stop, it answers what is open and takes nothing more', async () => {
  const [other, ear] = await start(join(folder, 'other.db'))
  const url = `http://127.0.0.1:${ear.port}/v1/receipts`
  const answers = Array.from({ length: 50 }, (_, i) => fetch(url, { method: 'POST', body: body(i) }))
  await Promise.race(answers)

  await Promise.all([ear.close(), ear.close()])
  const settled = await Promise.allSettled(answers)

  expect(settled.filter(each => each.status === 'fulfilled' && each.value.status !== 201)).toEqual([])
  expect(settled.filter(each => each.status === 'fulfilled').length).toBeGreaterThan(0)
  await expect(fetch(url)).rejects.toThrow('fetch failed')
  expect((await other.fetch(new Request('http://localhost/readyz'))).status).toBe(503)
})
