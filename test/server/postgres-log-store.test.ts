import { openStores } from '../../src/server/stores/open.js'
import { postgresForTests } from '../postgres/fixture.js'
import { logStoreSuite } from '../suites/log-store.js'

const postgres = postgresForTests()

logStoreSuite('postgres', async () => {
  const { store, logStore } = await openStores(await postgres().newDatabase())
  return { receipts: store, log: logStore }
})
