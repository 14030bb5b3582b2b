import { postgresForTests } from '../postgres/fixture.js'
import { policyStoreSuite } from '../suites/policy-store.js'

const postgres = postgresForTests()

policyStoreSuite('policies in postgres', () => postgres().newDatabase())
