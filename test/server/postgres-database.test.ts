import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openPostgres } from '../../src/server/stores/postgres/database.js'
import { STEPS } from '../../src/server/stores/postgres/steps.js'
import { createPostgresStore } from '../../src/server/stores/postgres/store.js'
import { postgresForTests } from '../postgres/fixture.js'
import { PASSWORD } from '../postgres/server.mjs'
import { receiptId, receiptWith } from '../suites/receipts.js'

const postgres = postgresForTests()

async function open(address: string) {
  const database = await openPostgres(address)
  onTestFinished(() => database.close())
  return database
}

/** What somebody would see of an error, down to its last cause. */
const everythingOf = (error: unknown): string =>
  error instanceof Error ? `${error.stack} ${JSON.stringify(error)} ${everythingOf(error.cause)}` : String(error)

/** From now on a commit ends when this standby has it. */
async function waitForStandby(name: string): Promise<void> {
  await postgres().sql(`ALTER SYSTEM SET synchronous_standby_names = '${name}'`)
  await postgres().sql('SELECT pg_reload_conf()')
}

async function refusal(address: string): Promise<Error> {
  const error = await openPostgres(address).then(
    () => new Error('it was opened'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof Error)) throw new Error('something else than an error was thrown')
  return error
}

describe('the database', () => {
  test('may be opened for the first time by several processes at once', async () => {
    const address = await postgres().newDatabase()
    const opener = join(postgres().folder, 'open.mjs')
    writeFileSync(opener, 'import(process.argv[2]).then(m => m.openPostgres(process.argv[3])).then(d => d.close())')
    const built = new URL('../../dist/lib/server/stores/postgres/database.js', import.meta.url).href

    const codes = await Promise.all(
      Array.from({ length: 4 }, () => {
        const child = spawn(process.execPath, [opener, built, address], { stdio: ['ignore', 'ignore', 'inherit'] })
        return new Promise(resolve => child.on('exit', resolve))
      }),
    )

    expect(codes).toEqual([0, 0, 0, 0])
    const store = createPostgresStore(await open(address))
    expect(await store.keep([{ receipt: receiptWith(), receivedAt: 1 }])).toEqual(['created'])
  })

  test('may be opened for the first time several times in one moment', async () => {
    const address = await postgres().newDatabase()

    const opened = await Promise.all(Array.from({ length: 8 }, () => open(address)))

    for (const database of opened) {
      expect(await database.query('SELECT step FROM askfirst_schema')).toEqual([{ step: STEPS.length }])
    }
  })

  test('is refused with one clear line when it is another program’s or a newer release’s, and is left as it was', async () => {
    const foreign = await postgres().newDatabase()
    await postgres().sql('CREATE TABLE receipts (paid integer)', foreign.split('/').at(-1))
    const newer = await postgres().newDatabase()
    await (await open(newer)).close()
    await postgres().sql('UPDATE askfirst_schema SET step = 999', newer.split('/').at(-1))

    expect((await refusal(foreign)).message).toMatch(
      /^postgres:\/\/127\.0\.0\.1:\d+\/test_\d+ is another program's database/,
    )
    expect((await refusal(newer)).message).toMatch(
      /^postgres:\/\/127\.0\.0\.1:\d+\/test_\d+ was made by a newer Askfirst/,
    )
    const tables = await postgres().sql(
      "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'",
      foreign.split('/').at(-1),
    )
    expect(tables).toEqual([{ table_name: 'receipts' }])
  })

  test('shares itself with other programs’ tables of other names', async () => {
    const address = await postgres().newDatabase()
    await postgres().sql('CREATE TABLE invoices (paid integer)', address.split('/').at(-1))

    const store = createPostgresStore(await open(address))

    expect(await store.keep([{ receipt: receiptWith(), receivedAt: 1 }])).toEqual(['created'])
  })

  test('that cannot be reached says where it is and why, and never the password', async () => {
    const address = postgres().url()
    const [closed, named, unknown, wrong] = await Promise.all([
      refusal(address.replace(/:\d+\/postgres$/, ':1/postgres')),
      refusal(address.replace(/127\.0\.0\.1:\d+\/postgres$/, 'localhost:1/postgres')),
      refusal(postgres().url('nowhere')),
      refusal(address.replace(/%40signs/, '%40sings')),
    ])

    expect(closed.message).toContain('postgres://127.0.0.1:1/postgres cannot be used: connect ECONNREFUSED')
    expect(named.message).toContain('postgres://localhost:1/postgres cannot be used: connect ECONNREFUSED')
    expect(unknown.message).toContain('/nowhere cannot be used: database "nowhere" does not exist')
    expect(wrong.message).toContain('cannot be used: password authentication failed for user "postgres"')
    for (const error of [closed, named, unknown, wrong]) {
      expect(everythingOf(error)).not.toContain(encodeURIComponent(PASSWORD).slice(0, 12))
      expect(everythingOf(error)).not.toContain(PASSWORD.slice(0, 8))
    }
  })

  test('commits to its disk, even where its account’s commits do not wait for that', async () => {
    const address = await postgres().newDatabase()
    const name = address.split('/').at(-1)
    await postgres().sql(`ALTER DATABASE ${name} SET synchronous_commit = off`)
    expect(await postgres().sql('SHOW synchronous_commit', name)).toEqual([{ synchronous_commit: 'off' }])

    const database = await open(address)

    expect(await database.transaction(query => query('SHOW synchronous_commit'))).toEqual([
      { synchronous_commit: 'on' },
    ])
  })

  test('has kept nothing that it may lose: a commit that stops waiting for the standby is no answer', async () => {
    const store = createPostgresStore(await open(`${await postgres().newDatabase()}?query_timeout=60000`))
    await store.keep([{ receipt: receiptWith(), receivedAt: 1 }])
    await waitForStandby('away')
    onTestFinished(() => waitForStandby(''))

    const answer = store
      .keep([{ receipt: receiptWith({ id: receiptId(2) }), receivedAt: 2 }])
      .catch((error: unknown) => error)
    const cancel = "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'"
    await expect.poll(() => postgres().sql(cancel), { timeout: 15_000 }).toEqual([{ pg_cancel_backend: true }])

    expect(await answer).toMatchObject({
      name: 'StoreError',
      message: 'The database has stopped waiting for its standby',
    })
    await waitForStandby('')
    expect(await store.keep([{ receipt: receiptWith({ id: receiptId(2) }), receivedAt: 2 }])).toEqual(['known'])
  })

  test('tells of an error about what a visitor sent by its code alone', async () => {
    const database = await open(await postgres().newDatabase())

    const error: unknown = await database.query('SELECT $1::uuid', ['a person’s name']).catch(reason => reason)

    expect(error).toMatchObject({ name: 'StoreError', cause: { message: 'PostgreSQL refused it with SQLSTATE 22P02' } })
    expect(everythingOf(error)).not.toContain('person')
  })

  test('lets batches with the same receipts in another order wait for each other, never each for the other', async () => {
    const address = await postgres().newDatabase()
    const [one, other] = [await open(address), await open(address)]
    const stores = [createPostgresStore(one), createPostgresStore(other)]
    for (let round = 0; round < 20; round++) {
      const batch = Array.from({ length: 200 }, (_, i) => typical(round * 200 + i))
      const results = await Promise.all(stores.map((store, i) => store.keep(i === 0 ? batch : batch.toReversed())))
      expect(results.flat().filter(result => result === 'created')).toHaveLength(200)
    }

    // A connection tells of what it has met at its end at the latest.
    await Promise.all([one.close(), other.close()])
    const deadlocks = `SELECT deadlocks::int FROM pg_stat_database WHERE datname = '${address.split('/').at(-1)}'`
    expect(await postgres().sql(deadlocks)).toEqual([{ deadlocks: 0 }])
  })

  test('that has lost a kind of receipts keeps none of it, until it has been made again', async () => {
    const database = await open(await postgres().newDatabase())
    const store = createPostgresStore(database)
    const batch = (from: number) =>
      Array.from({ length: 20 }, (_, i) => ({ receipt: receiptWith({ id: receiptId(from + i) }), receivedAt: 1 }))
    await store.keep(batch(0))
    expect((await store.find('open-campus', receiptId(19)))?.receipt.choice).toEqual(receiptWith().choice)
    await database.upkeep(query => query('DELETE FROM receipt_kinds'))

    await expect(store.keep(batch(20))).rejects.toMatchObject({ name: 'StoreError' })
    expect(await store.find('open-campus', receiptId(20))).toBeNull()

    expect(new Set(await store.keep(batch(20)))).toEqual(new Set(['created']))
    expect((await store.find('open-campus', receiptId(39)))?.receipt.choice).toEqual(receiptWith().choice)
  })

  test('begins a batch again that was in the way of another, as clusters ask for', async () => {
    const address = await postgres().newDatabase()
    const name = address.split('/').at(-1)
    await postgres().sql(`ALTER DATABASE ${name} SET default_transaction_isolation = 'serializable'`)
    const database = await open(address)
    let begun = 0
    let bothHaveBegun: () => void = () => undefined
    const both = new Promise<void>(resolve => {
      bothHaveBegun = resolve
    })
    const store = createPostgresStore({
      ...database,
      transaction: work =>
        database.transaction(async query => {
          await query('SELECT count(*) FROM receipts') // From here on it sees the database as it was now.
          begun += 1
          if (begun === 2) bothHaveBegun()
          await both
          return work(query)
        }),
    })

    // Both add to the same daily counts.
    const results = await Promise.all([1, 2].map(i => store.keep([typical(i)])))

    expect(begun).toBeGreaterThan(2)
    expect(results).toEqual([['created'], ['created']])
    expect(await store.rates({}, [])).toEqual([{ decisions: 2, granted: 2 }])
  })

  test('answers every question about receipts from an index that already has the order', async () => {
    const database = await open(await postgres().newDatabase())
    const plans: string[] = []
    const store = createPostgresStore({
      ...database,
      async query(sql, values = []) {
        const plan = await database.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${sql}`, values)
        if (sql.includes('FROM kept_receipts') || sql.includes('FROM receipt_grants'))
          plans.push(plan.map(line => line['QUERY PLAN']).join('\n'))
        return database.query(sql, values)
      },
    })
    for (let i = 0; i < 5000; i += 500) await store.keep(Array.from({ length: 500 }, (_, k) => typical(i + k)))
    await database.upkeep(query => query('ANALYZE receipts, receipt_grants, receipt_days'))

    const cursor = `${typical(2500).receivedAt}~${typical(2500).receipt.id}`
    const site = 'open-campus'
    for (const filter of [
      {},
      { decision: 'withdrawn' },
      { category: 'analytics' },
      { subject: 's'.repeat(16) },
    ] as const) {
      await store.newest({ site, ...filter }, 10)
      await store.newest({ site, ...filter }, 10, cursor)
    }
    await store.chain(site, typical(1).receipt.id)
    await store.latestOf(site, 's'.repeat(16))

    expect(plans.length).toBeGreaterThanOrEqual(15)
    // The kinds are a few rows on one page.
    expect(plans.filter(plan => /Seq Scan on (?!receipt_kinds)|Sort/.test(plan))).toEqual([])
    for (const index of ['by_time', 'by_kind', 'by_strand', 'by_previous', 'by_subject'].map(
      name => `receipts_${name}`,
    )) {
      expect(
        plans.filter(plan => plan.includes(index)),
        index,
      ).not.toEqual([])
    }
    expect(plans.filter(plan => plan.includes('receipt_grants_pkey')).length).toBeGreaterThanOrEqual(8)
  })
})

/** As receipts come: ids in no order, most the first of their visitor, a third with a choice that nobody else makes. */
function typical(i: number) {
  const random = Math.abs(Math.imul(i + 1, 0x9e3779b1))
    .toString(16)
    .padStart(12, '0')
  const receipt = receiptWith({
    id: `0193f5a0-${(i % 65536).toString(16).padStart(4, '0')}-7abc-8def-${random}`,
    previous: i % 4 === 0 ? receiptId(i) : null,
    choice: { functional: true, analytics: i % 2 === 0, ...(i % 3 === 0 ? { [`analytics/s${i}`]: false } : {}) },
    decision: i % 100 === 0 ? 'withdrawn' : i % 2 === 0 ? 'given' : 'refused',
    ...(i % 50 === 0 ? { subject: 's'.repeat(16) } : {}),
  })
  return { receipt, receivedAt: 1_795_000_000_000 + i }
}
