import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createIntegrator } from '../../src/server/log/integrator.js'
import { startLogs } from '../../src/server/log/start.js'
import { openDatabase } from '../../src/server/stores/sqlite/database.js'
import { createSqliteLogStore } from '../../src/server/stores/sqlite/log-store.js'
import { createSqliteStore } from '../../src/server/stores/sqlite/store.js'
import { backToFirst } from '../suites/first-version.js'
import { logStoreSuite } from '../suites/log-store.js'
import { receiptId, receiptWith } from '../suites/receipts.js'

const folder = mkdtempSync(join(tmpdir(), 'askfirst-log-'))
let files = 0

async function openStores() {
  const path = join(folder, `${files++}.db`)
  const database = await openDatabase(path)
  return { path, database, receipts: createSqliteStore(database), log: createSqliteLogStore(database) }
}

afterAll(() => rmSync(folder, { recursive: true }))

logStoreSuite('sqlite', openStores)

test('of an erased receipt nothing is left in the file', async () => {
  const { path, database, receipts, log } = await openStores()
  const subject = 'somebody-who-asked-to-be-forgotten'
  await receipts.keep([{ receipt: receiptWith({ subject }), receivedAt: 1 }])
  const bytes = () => {
    database.pragma('wal_checkpoint(TRUNCATE)')
    return readFileSync(path)
  }
  expect(bytes().includes(subject)).toBe(true)

  await log.erase('open-campus', { id: receiptId(1), at: 2, by: 'dpo', why: 'asked' })

  expect(bytes().includes(subject)).toBe(false)
  await receipts.close()
})

test('receipts from before there was a log wait for their places', async () => {
  const { path, database, receipts } = await openStores()
  await receipts.keep([{ receipt: receiptWith(), receivedAt: 1 }])
  backToFirst(database)
  database.close()

  const log = createSqliteLogStore(await openDatabase(path))

  expect(await log.waiting('open-campus', 10)).toHaveLength(1)
})

test('a receipt that somebody deleted in the file, and a browser sent again, keeps nobody else waiting', async () => {
  const { database, receipts, log } = await openStores()
  await startLogs(log, { sites: ['open-campus'], publicUrl: 'https://receipts.example.org', now: 1 })
  const integrator = createIntegrator({ store: log, sites: ['open-campus'], now: () => 1 })
  await receipts.keep([{ receipt: receiptWith(), receivedAt: 1 }])
  await integrator.pass()
  database.exec('DELETE FROM receipts')

  await receipts.keep([1, 2].map(n => ({ receipt: receiptWith({ id: receiptId(n) }), receivedAt: 5 })))

  expect(await integrator.pass()).toBe(1)
  expect(await log.leaf('open-campus', receiptId(2))).toMatchObject({ index: 1 })
  await receipts.close()
})
