import { postgresForTests } from '../postgres/fixture.js'
import { requestsSuite } from '../suites/requests.js'

const postgres = postgresForTests()

requestsSuite('postgres', () => postgres().newDatabase())
