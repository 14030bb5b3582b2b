import { openStores } from '../../src/server/stores/open.js'
import { postgresForTests } from '../postgres/fixture.js'
import { logCrashSuite } from '../suites/log-crash.js'

const postgres = postgresForTests()

logCrashSuite('postgres', async () => {
  const place = await postgres().newDatabase()
  const { store: receipts, logStore: log } = await openStores(place, Date.now)
  return { place, receipts, log }
})
