import { spawn } from 'node:child_process'
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, onTestFinished, test } from 'vitest'
import { fillDisk } from '../crash/full-disk.mjs'
import { keepSending, readFile } from '../crash/receipts.mjs'
import { runCommand, serverFolder, startServer } from '../crash/server-process.mjs'
import { receiptId, receiptWith } from '../suites/receipts.js'
import { ORIGIN, openServer, SITE } from './open-server.js'

describe('the disk is full', () => {
  // Windows has neither a small disk to mount nor a limit on files.
  test.skipIf(process.platform === 'win32')(
    'nothing is half-written, the answer says when to try again, and room is enough to go on',
    async () => {
      const { isDisk, kept, refused, alive, after, file } = await fillDisk()

      expect(kept).toBeGreaterThan(0)
      expect(refused).toMatchObject({ status: 503, code: 'UNAVAILABLE', retryAfter: '5' })
      expect(alive).toBe(200)
      if (isDisk) expect(after).toMatchObject({ status: 201, created: 40 })
      expect(file).toEqual({ count: kept + (isDisk ? 40 : 0), twice: 0, integrity: 'ok', isWhole: true })
    },
    60_000,
  )
})

describe('the SQLite file', () => {
  test('locked by another process is 503 until that one ends, and then takes the same receipt', async () => {
    const server = await openServer()
    const holder = await lock(server.data)

    const refused = await server.postReceipts(receiptWith())
    holder.child.kill('SIGKILL')
    await holder.ended
    const kept = await server.postReceipts(receiptWith())

    expect([refused.status, refused.json()['code'], refused.headers.get('retry-after')]).toEqual([
      503,
      'UNAVAILABLE',
      '5',
    ])
    expect(kept.status).toBe(201)
    expect(server.logged).toEqual([expect.stringContaining('database is locked')])
  })

  test.each([
    ['that lost its second half', (path: string) => truncateSync(path, readFileSync(path).length / 2), 'malformed'],
    [
      'that is no database',
      (path: string) => writeFileSync(path, 'a diary'.repeat(2000)),
      'is not an Askfirst database',
    ],
  ])('%s is not served: the server says so and ends', async (_what, harm, said) => {
    const { config, data, close } = serverFolder()
    onTestFinished(close)
    const server = await startServer(config)
    await keepSome(server.port, 400)
    server.child.kill('SIGTERM')
    expect(await server.ended).toBe(0)
    expect(readFile(data).count).toBe(400)

    harm(data)
    const before = readFileSync(data)
    const { code, lines } = await runCommand('serve', '--config', config)

    expect(code).toBe(1)
    expect(lines.join('\n')).toContain(said)
    expect(readFileSync(data).equals(before)).toBe(true)
  })

  test('under two servers keeps each receipt once, whichever of them it was sent to, or both', async () => {
    const { config, data, close } = serverFolder()
    onTestFinished(close)
    const servers = await Promise.all([startServer(config), startServer(config)])
    onTestFinished(() => servers.forEach(({ child }) => child.kill('SIGKILL')))

    const statuses = await Promise.all(servers.map(({ port }) => keepSome(port, 300)))
    for (const { child } of servers) child.kill('SIGTERM')
    await Promise.all(servers.map(({ ended }) => ended))

    const all = statuses.flat()
    expect(all.filter(status => status === 201)).toHaveLength(300)
    expect(all.filter(status => status === 200)).toHaveLength(300)
    expect(readFile(data)).toMatchObject({ count: 300, twice: 0, integrity: 'ok', isWhole: true })
  })
})

test('a clock that jumps back loses nothing: receipts are kept, found and limited by the time that it shows', async () => {
  let time = Date.parse('2026-11-22T10:00:00Z')
  const sites = [{ ...SITE, record: { domain: '.example.org', maxAgeDays: 200 } }]
  const server = await openServer({ sites, receiptsPerMinute: 2 }, { now: () => time })
  const send = (n: number) => {
    const cookie = `askfirst=v=1&r=${receiptId(n)}&t=${Date.parse('2026-11-22T10:00:00Z') / 1000}&p=1&y=analytics`
    const body = JSON.stringify(receiptWith({ id: receiptId(n) }))
    return server.ask('/v1/receipts', {
      method: 'POST',
      body,
      headers: { origin: ORIGIN, cookie },
      address: '192.0.2.1',
    })
  }

  const before = [await send(1), await send(2), await send(3)]
  time -= 3_600_000
  const after = [await send(4), await send(5), await send(6)]

  expect([...before, ...after].map(({ status }) => status)).toEqual([201, 201, 429, 201, 201, 429])
  expect(Number(after[2]?.headers.get('retry-after'))).toBeGreaterThan(0)
  // The cookie's end is the choice's own: a clock that is late does not put it off.
  expect(after[0]?.headers.get('set-cookie')).toContain(`Max-Age=${200 * 86_400};`)
  for (const n of [1, 4]) expect((await server.ask(`/v1/receipts/${receiptId(n)}`)).status).toBe(200)
  expect(server.logged).toEqual([])
})

/** Holds the file's write lock from a process of its own. */
async function lock(data: string) {
  const driver = createRequire(import.meta.url).resolve('better-sqlite3')
  const program = `const d = require(${JSON.stringify(driver)})(${JSON.stringify(data)}); d.exec('BEGIN IMMEDIATE'); console.log('held'); setInterval(() => d, 1000)`
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise(resolve => child.once('exit', resolve))
  onTestFinished(() => void child.kill('SIGKILL'))
  await new Promise(resolve => child.stdout.once('data', resolve))
  return { child, ended }
}

/** Sends the first `count` numbered receipts; the statuses, in any order. */
async function keepSome(port: number, count: number): Promise<number[]> {
  const statuses: number[] = []
  const stop = new AbortController()
  let n = 0
  await keepSending({
    port: () => port,
    next: () => n++,
    signal: stop.signal,
    inFlight: 20,
    heard(_number: number, status: number) {
      statuses.push(status)
      if (n >= count) stop.abort()
    },
  })
  return statuses
}
