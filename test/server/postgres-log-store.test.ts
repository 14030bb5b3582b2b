import { describe, expect, onTestFinished, test } from 'vitest'
import { parseCheckpoint } from '../../src/contract/log/checkpoint.js'
import { isConsistent } from '../../src/contract/log/consistency.js'
import { leafHash } from '../../src/contract/log/hash.js'
import { createProver } from '../../src/contract/log/prover.js'
import { rootOf } from '../../src/contract/log/tree.js'
import { createIntegrator } from '../../src/server/log/integrator.js'
import { newKey } from '../../src/server/log/keys.js'
import { startLogs } from '../../src/server/log/start.js'
import { tileReader } from '../../src/server/log/tiles.js'
import type { KeptKey } from '../../src/server/stores/log-store.js'
import { openStores } from '../../src/server/stores/open.js'
import { openPostgres } from '../../src/server/stores/postgres/database.js'
import { postgresForTests } from '../postgres/fixture.js'
import { logStoreSuite } from '../suites/log-store.js'
import { receiptId, receiptWith } from '../suites/receipts.js'

const SITE = 'open-campus'
const START = { sites: [SITE], publicUrl: 'https://receipts.example.org', now: 1 }

const postgres = postgresForTests()

/** As a process of its own has them. */
async function open(address: string) {
  const { store: receipts, logStore: log } = await openStores(address, () => 1)
  return { receipts, log }
}

async function openForTest(address: string) {
  const stores = await open(address)
  onTestFinished(() => stores.receipts.close())
  return stores
}

const kept = (n: number, receivedAt = n) => ({ receipt: receiptWith({ id: receiptId(n) }), receivedAt })
const erasure = (n: number) => ({ id: receiptId(n), at: 9, by: 'dpo@example.org', why: 'asked' })

logStoreSuite('postgres', async () => open(await postgres().newDatabase()))

describe('three integrators on one database', () => {
  test('fork no log and give each place once, and nobody sees it on the way otherwise', async () => {
    const address = await postgres().newDatabase()
    const processes = await Promise.all([1, 2, 3].map(() => openForTest(address)))
    const { receipts, log } = await openForTest(address)
    await startLogs(log, START)
    // Nobody's lease is ever in force: all of them integrate all the time.
    const integrators = processes.map(({ log: store }) =>
      createIntegrator({ store, sites: [SITE], now: () => 1, batchAtMost: 20, leaseMs: 0 }),
    )
    const head = async () => parseCheckpoint((await log.head(SITE))?.checkpoint ?? '')
    let seen = await head()

    for (let n = 1; n <= 600; n += 60) {
      await receipts.keep(Array.from({ length: 60 }, (_, i) => kept(n + i)))
      await Promise.all(integrators.map(each => each.pass()))
      const now = await head()
      const proof = await createProver(tileReader(log, SITE)).consistency(seen.size, now.size)
      expect(isConsistent(seen, now, proof)).toBe(true)
      seen = now
    }
    while ((await log.waiting(SITE, 1)).length > 0) await Promise.all(integrators.map(each => each.pass()))

    const leaves = (await log.audit(SITE, 0, 1000)).map(({ leaf }) => leaf)
    expect(leaves.map(({ index }) => index)).toEqual(Array.from({ length: 600 }, (_, i) => i))
    expect(leaves.map(({ id }) => id)).toEqual(Array.from({ length: 600 }, (_, i) => receiptId(i + 1)))
    expect(rootOf(leaves.map(({ entry }) => leafHash(entry)))).toEqual((await head()).root)
    expect(await log.strays(SITE, 10)).toEqual([])
  })
})

describe('a receipt', () => {
  test('from before there was a log waits for its place', async () => {
    const address = await postgres().newDatabase()
    const name = address.split('/').at(-1)
    const before = await open(address)
    await before.receipts.keep([kept(1)])
    await before.receipts.close()
    const tables = ['logs', ...['keys', 'waiting', 'leaves', 'nodes', 'erasures'].map(each => `log_${each}`)]
    await postgres().sql(`DROP TABLE ${tables.join()}`, name)
    await postgres().sql('UPDATE askfirst_schema SET step = 1', name)

    const { log } = await openForTest(address)

    expect(await log.waiting(SITE, 10)).toEqual([kept(1)])
  })

  test('that is erased leaves nothing in any table but its number, its entry and why', async () => {
    const address = await postgres().newDatabase()
    const { receipts, log } = await openForTest(address)
    await startLogs(log, START)
    const integrator = createIntegrator({ store: log, sites: [SITE], now: () => 1 })
    await receipts.keep([kept(1)])
    await integrator.pass()
    const tables = ['receipts', 'receipt_grants', 'log_waiting', 'log_leaves', 'log_erasures']
    const rows = () =>
      Promise.all(tables.map(table => postgres().sql(`SELECT * FROM ${table}`, address.split('/').at(-1))))
    expect((await rows()).map(each => each.length)).toEqual([1, 2, 0, 1, 0])

    await log.erase(SITE, erasure(1))

    const [, , , leaves, erasures] = await rows()
    expect((await rows()).map(each => each.length)).toEqual([0, 0, 0, 1, 1])
    expect(leaves).toMatchObject([{ id: receiptId(1), salt: null }])
    expect(erasures).toMatchObject([{ id: receiptId(1), erased_by: 'dpo@example.org', why: 'asked' }])
  })

  test('that is erased while it is sent again does not come back', async () => {
    const address = await postgres().newDatabase()
    const { receipts, log } = await openForTest(address)
    for (let n = 1; n <= 40; n++) await receipts.keep([kept(n)])

    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, i) => [log.erase(SITE, erasure(i + 1)), receipts.keep([kept(i + 1)])]).flat(),
    )

    expect(answers).toEqual(Array.from({ length: 40 }, () => [true, ['known']]).flat())
    expect((await receipts.newest({}, 100)).receipts).toEqual([])
    expect(await log.sitesWaiting()).toEqual([])
  })

  test('that is erased in the very transaction of its place waits for it, and has no salt then', async () => {
    const address = await postgres().newDatabase()
    const { receipts, log } = await openForTest(address)
    await startLogs(log, START)
    await receipts.keep([kept(1)])
    const integration = await openPostgres(address)
    onTestFinished(() => integration.close())
    let erased: Promise<boolean> | undefined

    await integration.transaction(async query => {
      await query('DELETE FROM log_waiting')
      await query("INSERT INTO log_leaves SELECT site, 0, id, 'entry', 'salt' FROM receipts")
      erased = log.erase(SITE, erasure(1))
      const blocked = "SELECT count(*)::int AS n FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
      await expect.poll(() => postgres().sql(blocked)).toEqual([{ n: 1 }])
    })

    expect(await erased).toBe(true)
    expect(await log.leaf(SITE, receiptId(1))).toMatchObject({ index: 0, salt: null })
    expect(await log.erasures(SITE)).toMatchObject([{ index: 0 }])
  })

  test('that is erased while it is given its place has no salt, or no place', async () => {
    const address = await postgres().newDatabase()
    const [one, other] = [await openForTest(address), await openForTest(address)]
    await startLogs(one.log, START)
    const integrator = createIntegrator({ store: one.log, sites: [SITE], now: () => 1, leaseMs: 0, batchAtMost: 5 })
    await one.receipts.keep(Array.from({ length: 100 }, (_, i) => kept(i + 1)))

    await Promise.all([
      integrator.pass(),
      ...Array.from({ length: 50 }, (_, i) => other.log.erase(SITE, erasure(100 - 2 * i))),
    ])
    while ((await one.log.waiting(SITE, 1)).length > 0) await integrator.pass()

    const read = await one.log.audit(SITE, 0, 200)
    expect(read.filter(each => each.kept)).toHaveLength(50)
    expect(read.filter(each => (each.kept === null) !== (each.leaf.salt === null))).toEqual([])
    expect(await one.log.erasures(SITE)).toHaveLength(50)
    expect(await one.log.strays(SITE, 10)).toEqual([])
  })
})

describe('new keys that are made at once', () => {
  test('end each other: one signs on, alone', async () => {
    const address = await postgres().newDatabase()
    const processes = await Promise.all([1, 2, 3, 4].map(() => openForTest(address)))
    const [{ log }] = processes as [(typeof processes)[0]]
    await startLogs(log, START)
    const keys = await Promise.all(processes.map((_, i) => newKey(2 + i)))

    await Promise.all(processes.map((each, i) => each.log.addKey(SITE, keys[i] as KeptKey, 10)))

    const signing = (await log.keys(SITE)).filter(({ signsUntil }) => signsUntil === null)
    expect(await log.keys(SITE)).toHaveLength(5)
    expect(signing).toHaveLength(1)
  })
})
