import { postgresForTests } from '../postgres/fixture.js'
import { receiptStoreSuite } from '../suites/receipt-store.js'

const postgres = postgresForTests()

receiptStoreSuite('postgres', () => postgres().newDatabase())
