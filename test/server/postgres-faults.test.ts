import { createConnection, createServer, type Socket } from 'node:net'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { postgresForTests } from '../postgres/fixture.js'
import { PASSWORD } from '../postgres/server.mjs'
import { tokenOf } from '../suites/operator-auth.js'
import { receiptId, receiptWith } from '../suites/receipts.js'
import { openServer, type TestServer } from './open-server.js'

const postgres = postgresForTests()

let name: string
let address: string

beforeEach(async () => {
  address = await postgres().newDatabase()
  name = address.split('/').at(-1) ?? ''
})

let n = 0
const fresh = () => receiptWith({ id: receiptId(++n) })

/** Enough for a machine that is busy with other things, too. */
const SOON = '?query_timeout=2000'

/** Our server with an operator who is signed in. */
async function open(data = address): Promise<TestServer & { cookie: string }> {
  const server = await openServer({ data, operators: ['owner@example.org'] })
  const [link] = await server.signInLinks()
  const body = new URLSearchParams({ token: tokenOf(link?.link ?? '') })
  const origin = server.publicUrl
  const signedIn = await server.ask('/operator/sign-in', { method: 'POST', body, headers: { origin } })
  const cookie = signedIn.headers
    .getSetCookie()
    .map(each => each.split(';')[0])
    .join('; ')
  expect(cookie).not.toBe('')
  return { ...server, cookie }
}

/** What is asked of a server whose database is out of reach, a part of each feature. */
const asked = (server: TestServer & { cookie: string }) => [
  server.postReceipts(fresh()),
  server.postReceipts([fresh(), fresh()]),
  server.ask(`/v1/receipts/${receiptId(1)}?site=open-campus`),
  server.ask('/readyz'),
  server.ask('/operator/export/file?format=csv', { headers: { cookie: server.cookie } }),
]

const askedPage = (server: TestServer & { cookie: string }) =>
  server.ask('/operator', { headers: { cookie: server.cookie } })

async function mustBeUnavailable(server: TestServer & { cookie: string }): Promise<void> {
  for (const answer of await Promise.all(asked(server))) {
    expect(answer.status, answer.text).toBe(503)
    expect(answer.headers.get('retry-after')).toMatch(/^\d+$/)
    expect(answer.json()).toMatchObject({ code: 'UNAVAILABLE' })
  }
  const page = await askedPage(server)
  expect([page.status, page.headers.get('retry-after')]).toEqual([503, '5'])
  expect(page.text).toContain('<h1>Not now</h1>')
  expect((await server.ask('/healthz')).status).toBe(200)
}

async function mustBeWell(server: TestServer & { cookie: string }): Promise<void> {
  expect((await server.postReceipts(fresh())).status).toBe(201)
  expect((await server.ask('/readyz')).status).toBe(200)
  expect((await server.ask('/operator', { headers: { cookie: server.cookie } })).status).toBe(200)
  expect(server.logged.join('\n')).not.toContain(PASSWORD.slice(0, 8))
  expect(server.logged.join('\n')).not.toContain(encodeURIComponent(PASSWORD).slice(0, 12))
}

describe('a server whose PostgreSQL', () => {
  test('is gone says so and when to ask again, and goes on as soon as it is back', async () => {
    const server = await open()
    await mustBeWell(server)

    await postgres().stop('SIGKILL')
    await mustBeUnavailable(server)
    await mustBeUnavailable(server)
    expect(server.logged.join('\n')).toMatch(/^store: StoreError The database cannot do this now: .*ECONNREFUSED/m)

    await postgres().start()
    await mustBeWell(server)
  })

  test('is restarted under load loses nothing that it acknowledged and goes on by itself', async () => {
    const server = await open()
    const acknowledged: string[] = []
    const statuses = new Set<number>()
    const load = new AbortController()
    async function send(): Promise<void> {
      while (!load.signal.aborted) {
        const receipt = fresh()
        const { status } = await server.postReceipts(receipt)
        statuses.add(status)
        if (status === 201) acknowledged.push(receipt.id)
      }
    }
    const senders = Array.from({ length: 20 }, send)

    for (let i = 0; i < 3; i++) {
      const before = acknowledged.length
      await expect.poll(() => acknowledged.length, { timeout: 15_000 }).toBeGreaterThan(before + 50)
      await postgres().stop(i === 1 ? 'SIGQUIT' : 'SIGINT')
      await postgres().start()
    }
    load.abort()
    await Promise.all(senders)
    await mustBeWell(server)

    expect([...statuses].sort()).toEqual([201, 503])
    const kept = (await postgres().sql('SELECT id FROM receipts', name)).map(({ id }) => id)
    expect(acknowledged.length).toBeGreaterThan(150)
    expect(acknowledged.filter(id => !kept.includes(id))).toEqual([])
    const [days] = await postgres().sql("SELECT sum(decisions)::int AS sum FROM receipt_days WHERE category = ''", name)
    expect(days.sum).toBe(kept.length)
  }, 60_000)

  test('is too slow is not waited for, and keeps all of it once it is not', async () => {
    const server = await open(address + SOON)
    const waiting = fresh()
    const release = await holdTables()

    expect((await server.postReceipts(waiting)).status).toBe(503)
    await mustBeUnavailable(server)

    await release()
    expect([200, 201]).toContain((await server.postReceipts(waiting)).status)
    await mustBeWell(server)
  })

  test('answers no more, as behind a broken network, is not waited for, and is found again', async () => {
    const network = await openNetwork(postgres().port)
    const server = await open(address.replace(/:\d+\//, `:${network.port}/`) + SOON)
    await mustBeWell(server)

    network.silence()
    await mustBeUnavailable(server)

    network.restore()
    await mustBeWell(server)
  })

  test('takes no writes keeps nothing, still shows what there is, and keeps again once it may', async () => {
    const server = await open()
    const kept = fresh()
    expect((await server.postReceipts(kept)).status).toBe(201)
    const others = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}' AND pid <> pg_backend_pid()`

    await postgres().sql(`ALTER DATABASE ${name} SET default_transaction_read_only = on`)
    await postgres().sql(others)
    const answer = await server.postReceipts(fresh())
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toMatch(/^\d+$/)
    expect((await server.ask('/readyz')).status).toBe(503)
    expect((await server.ask(`/v1/receipts/${kept.id}?site=open-campus`)).status).toBe(200)
    expect((await server.ask('/operator', { headers: { cookie: server.cookie } })).status).toBe(200)

    await postgres().sql(`ALTER DATABASE ${name} RESET default_transaction_read_only`)
    await mustBeWell(server)
  })
})

/** Somebody else's transaction that keeps everybody from our tables. */
async function holdTables(): Promise<() => Promise<void>> {
  const { Client } = await import('pg')
  const holder = new Client(address)
  await holder.connect()
  await holder.query('BEGIN; LOCK TABLE receipts, operator_session IN ACCESS EXCLUSIVE MODE')
  onTestFinished(() => holder.end())
  return () => holder.end()
}

/** A wire to the database on which everything can fall silent without anything being closed. */
async function openNetwork(target: number) {
  const ends = new Set<Socket>()
  let isSilent = false
  const server = createServer(near => {
    const far = createConnection(target, '127.0.0.1')
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(from)
      from.on('data', data => isSilent || to.write(data))
      from.on('close', () => to.destroy()).on('error', () => undefined)
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const end of ends) end.destroy()
    server.close()
  })
  const at = server.address()
  return {
    port: typeof at === 'object' && at ? at.port : 0,
    silence: () => {
      isSilent = true
    },
    restore: () => {
      isSilent = false
    },
  }
}
