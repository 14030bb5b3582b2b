import { postgresForTests } from '../postgres/fixture.js'
import { retentionSuite } from '../suites/retention.js'

const postgres = postgresForTests()

retentionSuite('postgres', () => postgres().newDatabase())
