import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createIntegrator } from '../../src/server/log/integrator.js'
import { startLogs } from '../../src/server/log/start.js'
import { openDatabase } from '../../src/server/stores/sqlite/database.js'
import { createSqliteLogStore } from '../../src/server/stores/sqlite/log-store.js'
import { createSqliteStore } from '../../src/server/stores/sqlite/store.js'
import { logCrashSuite } from '../suites/log-crash.js'
import { receiptId, receiptWith } from '../suites/receipts.js'

const SITE = 'open-campus'
const folder = mkdtempSync(join(tmpdir(), 'askfirst-log-crash-'))
afterAll(() => rmSync(folder, { recursive: true }))

logCrashSuite('sqlite', async () => {
  const place = join(folder, 'killed.db')
  const database = await openDatabase(place)
  return { place, receipts: createSqliteStore(database), log: createSqliteLogStore(database) }
})

test('an integrator that has died is followed by another within two seconds of its last sign of life', async () => {
  let clock = 1000
  const database = await openDatabase(':memory:')
  const [receipts, log] = [createSqliteStore(database), createSqliteLogStore(database, { now: () => clock })]
  await startLogs(log, { sites: [SITE], publicUrl: 'https://receipts.example.org', now: 1 })
  const [first, second] = ['first', 'second'].map(holder =>
    createIntegrator({ store: log, sites: [SITE], now: () => clock, holder }),
  )
  const keep = (n: number) => receipts.keep([{ receipt: receiptWith({ id: receiptId(n) }), receivedAt: n }])
  await keep(1)
  expect(await first?.pass()).toBe(1)

  await keep(2)
  expect(await second?.pass()).toBe(0)
  clock += 2000
  expect(await second?.pass()).toBe(1)
  await receipts.close()
})
