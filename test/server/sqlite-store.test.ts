import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../../src/server/stores/sqlite/database.js'
import { createSqliteStore } from '../../src/server/stores/sqlite/store.js'
import { backToFirst } from '../suites/first-version.js'
import { receiptStoreSuite } from '../suites/receipt-store.js'
import { receiptId, receiptWith } from '../suites/receipts.js'

const folder = mkdtempSync(join(tmpdir(), 'askfirst-store-'))
let files = 0
const newFile = (): string => join(folder, `${files++}.db`)

afterAll(() => rmSync(folder, { recursive: true }))

receiptStoreSuite('sqlite', async () => newFile())

describe('the file', () => {
  test('outlives the process and is written with the log and full synchronisation', async () => {
    const path = newFile()
    const database = await openDatabase(path)
    const first = createSqliteStore(database)
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(database.pragma('synchronous', { simple: true })).toBe(2)
    await first.keep([{ receipt: receiptWith(), receivedAt: 1 }])
    await first.close()

    const second = createSqliteStore(await openDatabase(path))

    expect(await second.find('open-campus', receiptId(1))).not.toBeNull()
    await second.close()
  })

  test('may be opened for the first time by several processes at once', async () => {
    const path = newFile()
    const opener = join(folder, 'open.mjs')
    writeFileSync(opener, `import(process.argv[2]).then(m => m.openDatabase(process.argv[3])).then(d => d.close())`)
    const built = new URL('../../dist/lib/server/stores/sqlite/database.js', import.meta.url).href

    const codes = await Promise.all(
      Array.from({ length: 6 }, () => {
        const child = spawn(process.execPath, [opener, built, path], { stdio: ['ignore', 'ignore', 'inherit'] })
        return new Promise(resolve => child.on('exit', resolve))
      }),
    )

    expect(codes).toEqual([0, 0, 0, 0, 0, 0])
    const store = createSqliteStore(await openDatabase(path))
    expect(await store.keep([{ receipt: receiptWith(), receivedAt: 1 }])).toEqual(['created'])
    await store.close()
  })

  test('is refused with one clear line when it is not ours, and is left as it was', async () => {
    const text = newFile()
    writeFileSync(text, 'a diary, not a database, and long enough to be read as a header of one'.repeat(20))
    const foreign = newFile()
    const other = await openDatabase(foreign)
    other.pragma('application_id = 7')
    other.close()
    const newer = newFile()
    const later = await openDatabase(newer)
    later.pragma('user_version = 999')
    later.close()
    mkdirSync(join(folder, 'sub'))

    await expect(openDatabase(text)).rejects.toThrow('is not an Askfirst database')
    await expect(openDatabase(foreign)).rejects.toThrow("is another program's database")
    await expect(openDatabase(newer)).rejects.toThrow('was made by a newer Askfirst')
    await expect(openDatabase(join(folder, 'sub'))).rejects.toThrow('is a folder')
    await expect(openDatabase(join(folder, 'none', 'a.db'))).rejects.toThrow('does not exist')
    expect(statSync(text).size).toBe(70 * 20)
  })

  test('of an earlier release has its receipts counted by day when it is opened', async () => {
    const path = newFile()
    const earlier = createSqliteStore(await openDatabase(path))
    const choices = [
      { analytics: true },
      { analytics: false, functional: true, 'analytics/hotjar': true },
      { functional: false },
    ]
    await earlier.keep(
      choices.map((choice, i) => ({
        receipt: receiptWith({ id: receiptId(i), choice }),
        receivedAt: Date.UTC(2026, 9, 1 + i) - 1 + i,
      })),
    )
    const [total, byAll] = [await earlier.rates({}, []), await earlier.rates({}, ['day', 'category', 'locale'])]
    const byNotice = await earlier.noticeRates({ site: 'open-campus' })
    await earlier.close()
    const database = await openDatabase(path)
    backToFirst(database)
    database.close()

    const store = createSqliteStore(await openDatabase(path))

    expect(total).toEqual([{ decisions: 3, granted: 2 }])
    expect(await store.rates({}, [])).toEqual(total)
    expect(await store.rates({}, ['day', 'category', 'locale'])).toEqual(byAll)
    expect((await store.newest({ locale: 'ro' }, 10)).receipts).toHaveLength(3)
    expect(await store.noticeRates({ site: 'open-campus' })).toEqual([])
    for (const day of await store.earlierDays()) await store.countDay(day)
    expect(byNotice.length).toBeGreaterThan(3)
    expect(await store.noticeRates({ site: 'open-campus' })).toEqual(byNotice)
    await store.close()
  })

  test('is seen as busy while another writer holds it, and nothing is kept', async () => {
    const path = newFile()
    const holder = await openDatabase(path)
    const database = await openDatabase(path)
    database.pragma('busy_timeout = 50')
    const store = createSqliteStore(database)
    holder.exec('BEGIN IMMEDIATE')

    await expect(store.keep([{ receipt: receiptWith(), receivedAt: 1 }])).rejects.toMatchObject({ name: 'StoreError' })
    await expect(store.check()).rejects.toMatchObject({ name: 'StoreError' })

    holder.exec('ROLLBACK')
    expect(await store.keep([{ receipt: receiptWith(), receivedAt: 1 }])).toEqual(['created'])
    holder.close()
    await store.close()
  })

  test('that can grow no more keeps nothing of a batch, and all of it once there is room', async () => {
    const database = await openDatabase(newFile())
    const store = createSqliteStore(database)
    const batch = Array.from({ length: 500 }, (_, i) => ({ receipt: typical(i), receivedAt: i }))
    const pages = Number(database.pragma('page_count', { simple: true }))
    database.pragma(`max_page_count = ${pages + 5}`)

    await expect(store.keep(batch)).rejects.toMatchObject({ name: 'StoreError', cause: { code: 'SQLITE_FULL' } })
    expect((await store.newest({}, 1)).receipts).toEqual([])

    database.pragma(`max_page_count = ${pages + 5000}`)
    expect(new Set(await store.keep(batch))).toEqual(new Set(['created']))
    await store.close()
  })

  test('takes at most 450 bytes a receipt, indexes included', async () => {
    const path = newFile()
    const store = createSqliteStore(await openDatabase(path))
    const count = 20_000
    for (let i = 0; i < count; i += 500) {
      await store.keep(
        Array.from({ length: 500 }, (_, k) => ({ receipt: typical(i + k), receivedAt: 1_795_000_000_000 + i + k })),
      )
    }
    await store.close()

    expect(statSync(path).size / count).toBeLessThanOrEqual(450)
  })

  test('answers every question about receipts from an index that already has the order', async () => {
    const database = await openDatabase(newFile())
    const plans: string[] = []
    const spy = new Proxy(database, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key)
        if (key !== 'prepare') return typeof value === 'function' ? value.bind(target) : value
        return (sql: string) => {
          if (sql.startsWith('SELECT') && sql.includes('FROM kept_receipts')) plans.push(planOf(sql))
          return target.prepare(sql)
        }
      },
    })
    const planOf = (sql: string): string =>
      database
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...Array.from(sql.matchAll(/\?/g), () => 1))
        .map(step => step.detail)
        .join('; ')
    const store = createSqliteStore(spy)
    await store.keep(Array.from({ length: 20 }, (_, i) => ({ receipt: typical(i), receivedAt: i })))

    const cursor = `5~${receiptId(1)}`
    const site = 'open-campus'
    for (const filter of [
      {},
      { decision: 'given' },
      { category: 'analytics' },
      { subject: 's' },
      { from: 1, before: 9 },
      { policy: '2026-11-01' },
      { locale: 'ro', category: 'analytics', decision: 'given' },
      { id: receiptId(1) },
    ] as const) {
      await store.newest({ site, ...filter }, 10)
      await store.newest({ site, ...filter }, 10, cursor)
    }

    expect(plans.length).toBeGreaterThanOrEqual(14)
    expect(plans.filter(plan => plan.includes('TEMP B-TREE') || plan.includes('SCAN'))).toEqual([])
    expect(plans.filter(plan => plan.includes('receipts_by_previous (site=? AND previous=?)'))).toHaveLength(2)
    expect(
      plans.filter(plan => plan.includes('receipts_by_strand (site=? AND <expr>=? AND policy=? AND locale=?')),
    ).toHaveLength(4)
    expect(plans.filter(plan => plan.includes('receipts_by_kind (site=? AND kind=?'))).not.toEqual([])
    expect(plans.filter(plan => plan.includes('receipts_by_subject (site=? AND subject=?'))).not.toEqual([])
    database.close()
  })
})

/** As receipts come: three categories, a random id, most of them the first of their visitor. */
function typical(i: number) {
  const random = Math.abs(Math.imul(i + 1, 0x9e3779b1))
    .toString(16)
    .padStart(12, '0')
  return receiptWith({
    id: `0193f5a0-${(i % 65536).toString(16).padStart(4, '0')}-7abc-8def-${random}`,
    previous: i % 4 === 0 ? receiptId(i) : null,
    choice: { functional: true, analytics: i % 2 === 0 },
    decision: i % 2 === 0 ? 'given' : 'refused',
  })
}
