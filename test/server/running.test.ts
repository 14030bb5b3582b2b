import { readdirSync, statSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { keepSending, readFile, send } from '../crash/receipts.mjs'
import { runCommand, serverFolder, startServer } from '../crash/server-process.mjs'

type Running = Awaited<ReturnType<typeof startServer>>
const open: { folder: ReturnType<typeof serverFolder>; servers: Running[] }[] = []

afterEach(async () => {
  for (const { folder, servers } of open.splice(0)) {
    for (const { child } of servers) child.kill('SIGKILL')
    await Promise.all(servers.map(({ ended }) => ended))
    folder.close()
  }
})

function place(changes: object = {}) {
  const folder = serverFolder(changes)
  const servers: Running[] = []
  open.push({ folder, servers })
  const start = async (options: Parameters<typeof startServer>[1] = {}): Promise<Running> => {
    const server = await startServer(folder.config, options)
    servers.push(server)
    return server
  }
  return { ...folder, start }
}

/** Sends without end; `acknowledged` grows. */
function load(server: Running) {
  const stop = new AbortController()
  const acknowledged: number[] = []
  const refused: number[] = []
  let n = 0
  let first = (): void => undefined
  const begun = new Promise<void>(resolve => (first = resolve))
  const over = keepSending({
    port: () => server.port,
    next: () => n++,
    signal: stop.signal,
    inFlight: 50,
    heard: (number: number, status: number) => {
      if (status === 201) acknowledged.push(number)
      else if (status !== 0) refused.push(status)
      if (acknowledged.length >= 200) first()
    },
  })
  return {
    acknowledged,
    refused,
    begun,
    async end() {
      stop.abort()
      await over
    },
  }
}

describe('a server that is told to stop under load', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'by %s keeps what it acknowledges, refuses nothing, and ends well',
    async signal => {
      const { data, start } = place()
      const server = await start()
      const sending = load(server)
      await sending.begun

      server.child.kill(signal)
      const code = await server.ended
      await sending.end()

      expect(code).toBe(0)
      expect(sending.refused).toEqual([])
      expect(sending.acknowledged.length).toBeGreaterThanOrEqual(200)
      const found = readFile(data)
      expect(sending.acknowledged.filter(n => !found.has(n))).toEqual([])
      expect(found).toMatchObject({ twice: 0, integrity: 'ok', isWhole: true })
      expect(server.lines.at(-1)).toContain('finishes what is open')
    },
  )
})

describe('what a server writes where nobody sits before it', () => {
  test('is one JSON object a line, with a time and a level', async () => {
    const { start } = place()
    const server = await start()
    server.child.kill('SIGTERM')
    await server.ended

    const lines = server.lines.map(line => JSON.parse(line))

    expect(lines.map(({ level }) => level)).toEqual(['info', 'info'])
    expect(lines[0]).toMatchObject({ port: server.port, msg: expect.stringContaining('keeps receipts of crash') })
    expect(Number.isNaN(Date.parse(lines[0].time))).toBe(false)
  })

  test('has no link that signs somebody in, and no address of an operator; a command of its own makes the links', async () => {
    const operators = ['dpo@campus.example']
    const { config, start } = place({ operators })
    const server = await start({ args: ['--log', 'debug'] })

    const asked = await runCommand('sign-in', '--config', config)
    const link = /https?:\S+/.exec(asked.lines.join('\n'))?.[0] ?? ''
    const { pathname, search } = new URL(link)
    const answer = await fetch(`http://127.0.0.1:${server.port}${pathname}${search}`)

    expect([asked.code, answer.status]).toEqual([0, 200])
    expect(await answer.text()).toContain('<button')
    const written = server.lines.join('\n')
    expect(written).toContain('"route":"/operator/sign-in"')
    for (const secret of ['token', 'dpo@']) expect(written).not.toContain(secret)
  })

  test('tells at the level debug of each answer by its route, and of nothing that was sent', async () => {
    const { start } = place()
    const server = await start({ env: { ASKFIRST_LOG: 'debug' } })

    expect(await send(1, server.port, undefined, { subject: 'marker-of-a-person' })).toBe(201)
    server.child.kill('SIGTERM')
    await server.ended

    const written = server.lines.join('\n')
    expect(written).toContain('"route":"/v1/receipts"')
    expect(written).toContain('"created":1')
    for (const part of ['marker', '0193f5a0', '127.0.0.1']) expect(written).not.toContain(part)
  })
})

describe('a backup', () => {
  test('made under load is whole, and a server restored from it goes on', async () => {
    const { folder, config, data, start } = place()
    const server = await start()
    const sending = load(server)
    await sending.begun
    const before = [...sending.acknowledged]

    const copied = `${folder}/copy.db`
    const made = await runCommand('backup', copied, '--config', config)
    await sending.end()

    expect(made).toMatchObject({ code: 0, lines: [expect.stringContaining('checked')] })
    const copy = readFile(copied)
    expect(before.filter(n => !copy.has(n))).toEqual([])
    expect(copy).toMatchObject({ twice: 0, integrity: 'ok', isWhole: true })
    expect(readFile(data).count).toBeGreaterThan(copy.count)

    // The drill: the first machine is gone; browsers send again what they are not sure of.
    server.child.kill('SIGKILL')
    await server.ended
    const restored = await start({ args: ['--data', copied] })
    const kept = before[0] ?? 0
    expect(await send(kept, restored.port)).toBe(200)
    const lost = sending.acknowledged.find(n => !copy.has(n)) ?? 0
    expect(await send(lost, restored.port)).toBe(201)
  })

  test('does not take a name that is taken, nor a file that is not ours, and leaves nothing behind', async () => {
    const { folder, config, start } = place()
    const { child, ended } = await start()
    child.kill('SIGTERM')
    await ended
    const copied = `${folder}/copy.db`

    const first = await runCommand('backup', copied, '--config', config)
    const again = await runCommand('backup', copied, '--config', config)
    const foreign = await runCommand('backup', `${folder}/b.db`, '--config', config, '--data', config)
    const none = await runCommand('backup', `${folder}/c.db`, '--config', config, '--data', `${folder}/none.db`)

    expect([first.code, again.code, foreign.code, none.code]).toEqual([0, 1, 1, 1])
    expect(again.lines.join()).toContain('is there already')
    expect(foreign.lines.join()).toContain('is not an Askfirst database')
    expect(none.lines.join()).toContain('is not there')
    expect(readdirSync(folder).filter(name => name.includes('.part') || /^[bc]\.db/.test(name))).toEqual([])
    expect(statSync(copied).mode & 0o077).toBe(0)
  })
})
